namespace InfoInterview.Mail.Tests.Outreach.Incoming;

public sealed class ReplyTextTests
{
    [Theory]
    [InlineData("On Mon, 30 Nov 2026 at 09:12, Jane Doe <jane@example.org> wrote:")]
    [InlineData("Am 30.11.2026 um 09:12 schrieb Jane Doe:")]
    [InlineData("Am Mo., 30. Nov. 2026 um 09:12 Uhr schrieb Jane Doe <\njane@example.org>:")]
    [InlineData("Le lun. 30 nov. 2026 à 09:12, Jane Doe <jane@example.org> a écrit :")]
    [InlineData("El lun, 30 nov 2026 a las 9:12, Jane Doe (<jane@example.org>) escribió:")]
    [InlineData("Il giorno lun 30 nov 2026 alle ore 09:12 Jane Doe <jane@example.org> ha scritto:")]
    [InlineData("Em seg., 30 de nov. de 2026 às 09:12, Jane Doe <jane@example.org> escreveu:")]
    [InlineData("Op ma 30 nov 2026 om 09:12 schreef Jane Doe <jane@example.org>:")]
    [InlineData("Den mån 30 nov. 2026 kl 09:12 skrev Jane Doe <jane@example.org>:")]
    [InlineData("pon., 30 lis 2026 o 09:12 Jane Doe <jane@example.org> napisał(a):")]
    [InlineData("пн, 30 нояб. 2026 г. в 09:12, Jane Doe <jane@example.org>:")]
    [InlineData("2026年11月30日(月) 9:12 Jane Doe <jane@example.org>:")]
    [InlineData("Jane Doe <jane@example.org> 于2026年11月30日周一 09:12写道：")]
    [InlineData("Jane Doe <jane@example.org>, 30 Kas 2026 Pzt, 09:12 tarihinde şunu yazdı:")]
    [InlineData("Jane Doe <jane@example.org> wrote:")]
    [InlineData("---- On Mon, 30 Nov 2026 09:12:00 +0000 Jane <jane@example.org> wrote ----")]
    [InlineData("-----Original Message-----")]
    [InlineData("-----Ursprüngliche Nachricht-----")]
    [InlineData("-------- Message d'origine --------")]
    [InlineData("________________________________\nFrom: Jane Doe <jane@example.org>\nSent: Monday, November 30, 2026 9:12 AM\nTo: Ravi Rao\nSubject: Fifteen minutes")]
    [InlineData("Von: Jane Doe\nGesendet: Montag, 30. November 2026 09:12\nAn: Ravi Rao\nBetreff: Fifteen minutes")]
    [InlineData("De : Jane Doe\nEnvoyé : lundi 30 novembre 2026 09:12\nÀ : Ravi Rao\nObjet : Fifteen minutes")]
    [InlineData("*От:* Jane Doe\n*Отправлено:* понедельник\n*Кому:* Ravi Rao\n*Тема:* Fifteen minutes")]
    [InlineData("差出人: Jane Doe\n送信日時: 2026年11月30日\n宛先: Ravi Rao\n件名: Fifteen minutes")]
    public void What_stands_below_an_announced_quote_is_not_theirs(string announcement) =>
        Assert.Equal("Yes, gladly.\n\nRavi", Said($"Yes, gladly.\n\nRavi\n\n{announcement}\n\nMay I ask you for fifteen minutes?\nJane"));

    [Theory]
    [InlineData("On Monday we wrote to the museum: they answered at once.")]
    [InlineData("On 5 May 2026 the museum wrote to me about this.\nIt was a long letter.")]
    [InlineData("On the day she wrote:\nI was happy.")]
    [InlineData("From: the beginning I liked it.\nTo: be honest, not much.")]
    [InlineData("I wrote to jane@example.org at 10:30, and this is what I think:\nit is fine.")]
    [InlineData("Three things:\n\n- one\n- two")]
    [InlineData("To sum up, mail jane@example.org by 10:30:\nyes.")]
    [InlineData("We met in 2019:\nit was spring.")]
    [InlineData("On 5 May 2026 at 10:30:\nthe doors opened.")]
    [InlineData("Original message was lost, sorry.")]
    [InlineData("A rule:\n-----\nbelow it")]
    public void Prose_that_looks_like_the_top_of_a_quote_stays(string prose) => Assert.Equal($"Hello,\n\n{prose}", Said($"Hello,\n\n{prose}"));

    [Theory]
    [InlineData("-- \nRavi Rao\nCurator")]
    [InlineData("--\nRavi Rao")]
    [InlineData("Sent from my iPhone")]
    [InlineData("Von meinem iPhone gesendet")]
    [InlineData("Envoyé de mon iPhone")]
    [InlineData("Enviado desde mi iPhone")]
    [InlineData("Inviato da iPhone")]
    [InlineData("Enviado do meu iPhone")]
    [InlineData("Verstuurd vanaf mijn iPhone")]
    [InlineData("Skickat från min iPhone")]
    [InlineData("Sendt fra min iPhone")]
    [InlineData("Wysłane z iPhone'a")]
    [InlineData("Отправлено с iPhone")]
    [InlineData("iPhoneから送信")]
    [InlineData("发自我的 iPhone")]
    [InlineData("나의 iPhone에서 보냄")]
    [InlineData("Get Outlook for iOS")]
    [InlineData("Get Outlook for Android<https://aka.ms/x>")]
    [InlineData("[Sent from Yahoo Mail]")]
    [InlineData("_____\nRavi Rao\n+44 20 7946 0000")]
    public void A_signature_is_not_said(string signature) => Assert.Equal("Yes, gladly.", Said($"Yes, gladly.\n\n{signature}"));

    [Theory]
    [InlineData("Kind regards\nRavi")]
    [InlineData("It was sent from my house.\nI saw it.")]
    [InlineData("Sent from my desk, because the phone is broken.")]
    [InlineData("5 - 3 -- two")]
    public void A_farewell_or_a_sentence_is_said(string end) => Assert.Equal($"Yes, gladly.\n\n{end}", Said($"Yes, gladly.\n\n{end}"));

    [Fact]
    public void Answers_between_quoted_lines_stay() =>
        Assert.Equal("Gladly.\n\nTuesday.", Said("On Mon, 30 Nov 2026 at 09:12, Jane <jane@example.org> wrote:\n> May I ask you?\n\nGladly.\n\n> When?\n\nTuesday.\n"));

    [Fact]
    public void An_answer_under_the_quote_stays() =>
        Assert.Equal("Gladly.", Said("On Mon, 30 Nov 2026 at 09:12, Jane <jane@example.org> wrote:\n> May I ask you?\n>> before\n\nGladly.\n"));

    [Fact]
    public void A_mail_that_only_quotes_says_all_of_it() => Assert.Equal("> May I?\n> Jane", Said("> May I?\n> Jane"));

    [Fact]
    public void Html_becomes_lines_and_its_quotes_are_cut()
    {
        var mail = Letter.Html("<html><head><style>p{}</style></head><body><p>Yes,&nbsp;gladly &amp; soon.</p><ul><li>Tuesday</li><li>or <a href='https://x.example'>later</a></li></ul><div>Ravi<br>Rao</div><div class=\"gmail_quote\"><div>On Mon, Jane wrote:</div><blockquote>May I?</blockquote></div></body></html>");

        Assert.Equal("Yes, gladly & soon.\n\n- Tuesday\n- or later\n\nRavi\nRao", mail.Said);
        Assert.Contains("> May I?", mail.Text, StringComparison.Ordinal);
        Assert.StartsWith("<html>", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_forms_the_plain_one_is_read_and_the_other_kept()
    {
        var mail = Letter.Read("Re: Fifteen minutes", "--b\nContent-Type: text/plain\n\nPlain yes\n--b\nContent-Type: text/html\n\n<b>Rich yes</b>\n--b--\n", ("Content-Type", "multipart/alternative; boundary=b"));
        var empty = Letter.Read("Re: Fifteen minutes", "--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<b>Rich yes</b>\n--b--\n", ("Content-Type", "multipart/alternative; boundary=b"));

        Assert.Equal(("Plain yes", "<b>Rich yes</b>"), (mail.Said, mail.Html?.Trim()));
        Assert.Equal("Rich yes", empty.Said);
    }

    [Fact]
    public void An_attached_text_is_not_said()
    {
        var mail = Letter.Read("Re: Fifteen minutes", "--b\nContent-Type: text/plain\n\nYes\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=cv.txt\n\nCV\n--b--\n", ("Content-Type", "multipart/mixed; boundary=b"));

        Assert.Equal("Yes", mail.Text.Trim());
    }

    [Fact]
    public void A_copy_of_ours_shows_its_token() => Assert.Equal("abcdefghijklmnopqrstuvwxyz", Letter.Read("x", "y", ("X-InfoInterview-Id", "abcdefghijklmnopqrstuvwxyz")).OwnToken);

    private static string Said(string body) => Letter.Read("Re: Fifteen minutes", body).Said;
}
