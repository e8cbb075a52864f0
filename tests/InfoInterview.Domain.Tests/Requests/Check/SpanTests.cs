using InfoInterview.Domain.Requests.Check;

namespace InfoInterview.Domain.Tests.Requests.Check;

public sealed class SpanTests
{
    [Fact]
    public void Spans_mark_the_text_as_it_was_typed()
    {
        var typed = Drafts.GoodWith("Hi Priya,", "Hi Priya\u0301,").Without("ask you five questions", "pick your brain") with { };
        var draft = typed with { Body = typed.Body.Replace("\n", "\r\n", StringComparison.Ordinal) };
        var finding = draft.Only("L18");
        Assert.Equal("pick your brain", draft.Marked(finding.Span));
        Assert.Equal("Say it plainly", finding.Title);
        Assert.Equal("Write “ask you”", finding.Fix!.Label);
        Assert.Contains("\r\n\r\n", draft.Mended(finding).Body, StringComparison.Ordinal);
        Assert.Empty(draft.Mended(finding).Found("L18"));
    }

    [Fact]
    public void Line_ends_and_decomposed_letters_change_no_finding() => Assert.Equal(
        Drafts.Bad.Found(),
        (Drafts.Bad with { Body = Drafts.Bad.Body.Replace("\n", "\r\n", StringComparison.Ordinal) }).Found());

    [Fact]
    public void A_decomposed_letter_is_marked_whole()
    {
        var draft = Drafts.GoodPlus("My re\u0301sume\u0301 follows.");
        Assert.Equal("re\u0301sume\u0301", draft.Marked(draft.Only("L13").Span));
    }

    [Fact]
    public void A_template_field_knows_no_override_and_a_bracket_does()
    {
        var field = Drafts.GoodPlus("{{ contact.work }}");
        Assert.False(field.Only("L01").CanOverride);
        Assert.Equal("{{ contact.work }}", field.Marked(field.Only("L01").Span));
        Assert.False(RequestCheck.Run(field).MaySendWithReason);

        var bracket = Drafts.GoodPlus("[their work]");
        Assert.True(bracket.Only("L01").CanOverride);
        Assert.False(RequestCheck.Run(bracket).MaySend);
        Assert.True(RequestCheck.Run(bracket).MaySendWithReason);
    }

    [Fact]
    public void A_template_field_behind_many_blanks_is_still_found() =>
        Assert.False(RequestCheck.Run(Drafts.GoodPlus(string.Concat(Enumerable.Repeat("[blank] ", 20)) + "{{ field }}")).MaySendWithReason);

    [Fact]
    public void Do_not_contact_knows_no_override()
    {
        var barred = Drafts.Good with { Contact = Drafts.Priya with { DoNotContact = true } };
        Assert.False(barred.Only("L22").CanOverride);
        Assert.False(RequestCheck.Run(barred).MaySendWithReason);
    }

    [Theory]
    [InlineData("L02", "Hi there,", "Hi Priya,")]
    [InlineData("L06", "weeks.", "weeks?")]
    [InlineData("L25", "Marek", "Marek Novak")]
    public void A_fix_leaves_the_golden_draft(string rule, string flaw, string good)
    {
        var draft = Drafts.GoodWith(good, flaw);
        Assert.Equal(Drafts.GoodBody, draft.Mended(draft.Only(rule)).Body);
    }

    [Fact]
    public void A_missing_greeting_is_put_first()
    {
        var draft = Drafts.GoodWith("Hi Priya,", "").Trimmed();
        Assert.Equal(Drafts.GoodBody, draft.Mended(draft.Only("L02")).Body);
    }

    [Fact]
    public void A_missing_name_is_put_last()
    {
        var draft = Drafts.GoodWith("\n\nMarek Novak", "");
        Assert.Equal(Drafts.GoodBody, draft.Mended(draft.Only("L25")).Body);
    }

    [Fact]
    public void An_easy_out_is_added_before_the_name()
    {
        var draft = Drafts.GoodWith(" If it is a bad month, that is fine.", "");
        Assert.Equal(Drafts.GoodBody, draft.Mended(draft.Only("L19")).Body);
    }

    [Fact]
    public void An_empty_opening_is_taken_out_whole()
    {
        var draft = Drafts.GoodWith("We both", "I hope this email finds you well. We both");
        Assert.Equal(Drafts.GoodBody, draft.Mended(draft.Only("L18")).Body);
    }

    [Fact]
    public void Tracking_is_taken_out_of_a_link_and_the_rest_stays()
    {
        var draft = Drafts.GoodPlus("See https://a.example/?p=1&utm_source=x&q=2#top.");
        Assert.Contains("See https://a.example/?p=1&q=2#top.", draft.Mended(draft.Only("L24")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_false_reply_mark_is_taken_out_of_the_subject()
    {
        var draft = Drafts.Good with { Subject = "Re: Fellow Ostrava graduate, hydrology" };
        Assert.Equal(Drafts.Good.Subject, draft.Mended(draft.Only("L15")).Subject);
    }
}
