using InfoInterview.Application.Contacts;

namespace InfoInterview.Application.Tests.Contacts;

public sealed class PastedContactTests
{
    public static TheoryData<string, string> Signatures { get; } = new()
    {
        { "Jane Doe\nSenior Engineer\nAcme, Inc.\njane.doe@acme.com\n+1 (415) 555-0100", "Jane|Doe|Senior Engineer|Acme, Inc.|jane.doe@acme.com|+1 (415) 555-0100|" },
        { "Best regards,\n\nDr. María José García\nHead of Hydrology, Grupo Azul S.A. de C.V.\nTel: +52 55 1234 5678", "María José|García|Head of Hydrology|Grupo Azul S.A. de C.V.||+52 55 1234 5678|" },
        { "Jan van der Berg | Partner at O'Malley Partners LLP\nM: 06 12 34 56 78\nE: jan@omalley.example.org", "Jan|van der Berg|Partner|O'Malley Partners LLP|jan@omalley.example.org|06 12 34 56 78|" },
        { "Sarah Müller, PhD\nResearch Fellow @ Universität Wien\nhttps://www.linkedin.com/in/sarah-mueller-1a2b", "Sarah|Müller|Research Fellow|Universität Wien|||https://www.linkedin.com/in/sarah-mueller-1a2b" },
        { "\"Doe, Jane\" <jane.doe@example.org>", "Jane|Doe|||jane.doe@example.org||" },
        { "Jane Doe <jane@example.org>", "Jane|Doe|||jane@example.org||" },
        { "jane.doe+news@example.org", "Jane|Doe|||jane.doe+news@example.org||" },
        { "info4@example.org", "||||info4@example.org||" },
        { "linkedin.com/in/jose-garcia-4b2a91/", "Jose|Garcia|||||https://linkedin.com/in/jose-garcia-4b2a91/" },
        { "--\nMit freundlichen Grüßen\nHans Gruber\nVertrieb\nContoso GmbH\nwww.contoso.example", "Hans|Gruber|Vertrieb|Contoso GmbH|||" },
        { "Liam\nSent from my phone", "Liam||||||" },
        { "Thanks!\nPriya Kowalski — Data Scientist — Delta Survey\n0044 20 7946 0958 ext 12", "Priya|Kowalski|Data Scientist|Delta Survey||0044 20 7946 0958 ext 12|" },
        { "", "||||||" },
        { "12345", "||||||" },
    };

    [Theory, MemberData(nameof(Signatures))]
    public void A_pasted_signature_fills_the_form(string text, string expected)
    {
        var read = PastedContact.Read(text);

        Assert.Equal(expected, string.Join('|', read.Given, read.Family, read.Role, read.Organisation, read.Email, string.Join(';', read.Phones), read.LinkedInUrl));
    }

    [Fact]
    public void Windows_line_ends_read_the_same()
    {
        foreach (var (text, _) in Signatures.Select(row => row.Data))
            Assert.Equivalent(PastedContact.Read(text), PastedContact.Read(text.ReplaceLineEndings("\r\n")), strict: true);
    }

    [Theory]
    [InlineData('1')]
    [InlineData('@')]
    [InlineData('a')]
    [InlineData('(')]
    [InlineData('.')]
    public void A_text_made_to_hurt_is_read_at_once(char sign)
    {
        var started = TimeProvider.System.GetTimestamp();

        PastedContact.Read(string.Concat(Enumerable.Repeat(sign + "1 ", 50_000)));
        PastedContact.Read(new string(sign, 100_000));

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(3));
    }
}
