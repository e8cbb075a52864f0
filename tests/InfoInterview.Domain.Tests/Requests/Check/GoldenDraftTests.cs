using InfoInterview.Domain.Requests.Check;

namespace InfoInterview.Domain.Tests.Requests.Check;

public sealed class GoldenDraftTests
{
    [Fact]
    public void The_good_request_has_seventy_words_and_no_findings()
    {
        Assert.Empty(Drafts.Good.Found());
        var report = RequestCheck.Run(Drafts.Good);
        Assert.Equal(70, report.Length.Words);
        Assert.Equal("70 words", report.Length.Sentence);
        Assert.True(report.Length.FitsOnePhoneScreen);
        Assert.True(report.MaySend);
    }

    [Fact]
    public void The_bad_request_gives_exactly_the_listed_findings() => Assert.Equal(
        [
            "L01 Error", "L02 Warning", "L04 Error", "L05 Error", "L06 Error", "L07 Warning", "L08 Warning", "L09 Info", "L10 Info",
            "L12 Info", "L13 Warning", "L15 Error", "L16 Warning", "L18 Warning", "L19 Info", "L25 Error",
        ],
        Drafts.Bad.Found());

    [Fact]
    public void The_nudge_has_thirty_eight_words_and_no_findings()
    {
        Assert.Empty(Drafts.Nudge.Found());
        Assert.Equal(38, RequestCheck.Run(Drafts.Nudge).Length.Words);
    }

    [Fact]
    public void The_linkedin_note_has_177_characters_and_no_findings()
    {
        Assert.Empty(Drafts.LinkedIn.Found());
        Assert.Equal("177 of 200 characters", RequestCheck.Run(Drafts.LinkedIn).Length.Sentence);
    }

    [Fact]
    public void The_good_request_is_told_what_is_fine()
    {
        var fine = RequestCheck.Run(Drafts.Good).Fine;
        Assert.Equal(
            ["L01", "L02", "L03", "L04", "L05", "L06", "L07", "L08", "L09", "L10", "L11", "L12", "L13", "L14", "L15", "L16", "L17", "L18", "L19", "L21", "L24", "L25"],
            fine.Select(f => f.Id));
        Assert.Contains("Easy to say no", fine.Select(f => f.Sentence));
        Assert.Contains("No one else asked at Delta Survey", fine.Select(f => f.Sentence));
        Assert.All(fine, f => Assert.DoesNotContain(".", f.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_come_first_then_warnings_then_hints()
    {
        var severities = RequestCheck.Run(Drafts.Bad).Findings.Select(f => f.Severity).ToList();
        Assert.Equal(severities.OrderDescending(), severities);
        Assert.Equal(3, severities.Distinct().Count());
    }

    [Fact]
    public void The_same_draft_gets_the_same_report() =>
        Assert.Equal(RequestCheck.Run(Drafts.Bad).Findings, RequestCheck.Run(Drafts.Bad).Findings);
}
