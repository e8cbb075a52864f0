using System.Text.RegularExpressions;
using InfoInterview.Application.Outreach.Templates;
using InfoInterview.Domain.Outreach;
using static InfoInterview.Domain.Outreach.MessageKind;

namespace InfoInterview.Application.Tests.Outreach.Templates;

public sealed partial class DefaultTemplatesTests(ITestOutputHelper output)
{
    private static readonly LiquidRenderer Renderer = new();

    /// <summary>The target of method.md 2.3 for each kind, in words of the core; thanks has a floor too.</summary>
    private static readonly Dictionary<MessageKind, (int Least, int Most)> Words = new()
    {
        [RequestReferred] = (25, 75),
        [RequestAffinity] = (25, 75),
        [RequestCold] = (25, 75),
        [RequestWarm] = (25, 90),
        [RequestDormant] = (25, 90),
        [RequestCall] = (25, 70),
        [IntroAsk] = (40, 90),
        [IntroForwardable] = (25, 60),
        [Nudge] = (15, 40),
        [ProposeTimes] = (20, 60),
        [QuestionsAhead] = (60, 120),
        [Confirm] = (15, 40),
        [RescheduleMine] = (15, 50),
        [NoShowMine] = (20, 50),
        [NoShowTheirs] = (20, 50),
        [Thanks] = (60, 120),
        [ReportBackReferrer] = (20, 40),
        [AdviceUpdate] = (20, 50),
        [KeepInTouch] = (20, 50),
        [OutcomeNews] = (20, 50),
        [DeclineAck] = (8, 20),
        [OptOutAck] = (8, 20),
        [Invitation] = (20, 50),
        [Cancellation] = (20, 50),
    };

    public static TheoryData<MessageKind, string> Every() =>
        new(DefaultTemplates.All.Select(t => new TheoryDataRow<MessageKind, string>(t.Kind, t.Name)));

    public static TheoryData<MessageKind, string> EveryRequest() =>
        new(DefaultTemplates.All.Where(t => t.Kind.IsRequest()).Select(t => new TheoryDataRow<MessageKind, string>(t.Kind, t.Name)));

    [Fact]
    public void Every_kind_has_a_name_a_line_and_a_template()
    {
        foreach (var kind in Enum.GetValues<MessageKind>())
        {
            var guide = MessageKindGuide.Of(kind);
            Assert.NotEmpty(DefaultTemplates.For(kind));
            Assert.All(DefaultTemplates.For(kind), t => Assert.Equal(guide.HasSubject, t.Text.Subject is not null));
            Assert.EndsWith(".", guide.WhenToUse, StringComparison.Ordinal);
        }

        Assert.Equal(Enum.GetValues<MessageKind>().Length, MessageKindGuide.All.Select(g => g.Name).Distinct().Count());
    }

    [Fact]
    public void The_short_one_comes_first_where_there_are_two()
    {
        Assert.Equal(["Short", "Fuller"], DefaultTemplates.For(RequestReferred).Select(t => t.Name));
        Assert.Equal(["Short", "Fuller"], DefaultTemplates.For(RequestCold).Select(t => t.Name));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void With_every_field_filled_it_renders_whole(MessageKind kind, string name)
    {
        var text = Rendered(kind, name);
        output.WriteLine($"{text.Subject}\n{text.Body}\n({Count(kind, text.Body)} words, {text.Body.Length} characters)");
        Assert.DoesNotMatch(@"\{|\}|  |,\s*,|\.\.|\?\.| [,.?!]|\n\n\n", text.Body);
        Assert.DoesNotContain('\n', text.Subject ?? "");
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void With_any_one_field_missing_it_renders_whole_or_names_that_field_and_its_place(MessageKind kind, string name)
    {
        var template = Find(kind, name).Text;
        var named = 0;
        foreach (var field in MessageFields.All)
        {
            var result = Renderer.Render(template, FieldValues.Examples().Set(field, null));
            if (result.Ok)
            {
                Assert.DoesNotMatch(@"  |,\s*,|\.\.|: *\n\n\n| [,.?!]|\n\n\n", result.Text.Body);
                continue;
            }

            named++;
            var lines = (result.Problems[0].Part == TemplatePart.Subject ? template.Subject! : template.Body).Split('\n');
            Assert.All(result.Problems, p => Assert.Equal((TemplateProblemKind.EmptyField, field.Name), (p.Kind, p.Field)));
            Assert.StartsWith(field.Name, lines[result.Problems[0].Line - 1][(result.Problems[0].Column - 1)..], StringComparison.Ordinal);
            Assert.Contains(field.Name, result.Problems[0].Sentence, StringComparison.Ordinal);
        }

        Assert.True(named > 0);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void It_keeps_to_its_words(MessageKind kind, string name)
    {
        var body = Rendered(kind, name).Body;
        if (kind is RequestChat or RequestLinkedInNote)
            Assert.InRange(body.Length, 60, kind == RequestChat ? 300 : 200);
        else
            Assert.InRange(Count(kind, body), Words[kind].Least, Words[kind].Most);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void It_asks_for_no_job_and_carries_no_empty_phrase(MessageKind kind, string name)
    {
        var text = Find(kind, name).Text;
        Assert.DoesNotMatch(Banned(), text.Subject ?? "");
        Assert.DoesNotMatch(Banned(), text.Body);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Its_subject_is_short_and_true(MessageKind kind, string name)
    {
        if (Rendered(kind, name).Subject is not { } subject)
            return;
        Assert.InRange(subject.Split(' ').Length, 1, 8);
        Assert.InRange(subject.Length, 1, 60);
        Assert.DoesNotMatch("(?i)^(re|fwd):|!|urgent|quick question", subject);
    }

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public void A_request_links_first_asks_a_real_question_with_minutes_and_leaves_a_way_out(MessageKind kind, string name)
    {
        var body = Rendered(kind, name).Body;
        Assert.Contains(Sentence().Split(body), s => s.Contains("15 minutes", StringComparison.Ordinal) && s.EndsWith('?'));
        Assert.InRange(body.Count(c => c == '?'), 1, kind == RequestCall ? 2 : 1);
        Assert.Matches("(?i)bad (month|time)|no worries|fine if not|a short no|that is fine", body);
        Assert.Matches("(?i)whenever suits|your hours|by phone", body);
        Assert.Contains(kind is RequestChat or RequestLinkedInNote ? "Marek" : "Marek Novak", body, StringComparison.Ordinal);
        Assert.StartsWith(kind == RequestCall ? "Who I am: Hello Priya" : "Hi Priya,", body, StringComparison.Ordinal);
        var opening = string.Join(' ', Sentence().Split(body).Take(3));
        Assert.Matches("(?i)Jana Dvorak|Ostrava|flood", opening);
    }

    [Theory]
    [InlineData(RequestReferred)]
    [InlineData(RequestAffinity)]
    [InlineData(RequestCold)]
    [InlineData(RequestWarm)]
    [InlineData(RequestDormant)]
    public void A_request_by_mail_is_at_least_two_fifths_about_them(MessageKind kind)
    {
        foreach (var template in DefaultTemplates.For(kind))
        {
            var body = Rendered(kind, template.Name).Body;
            var you = Regex.Count(body, @"(?i)\b(you|your|yours)\b");
            var me = Regex.Count(body, @"(?i)\b(i|my|me|mine|we|our|us)\b");
            Assert.True(you >= 0.4 * (you + me), $"{kind} {template.Name}: you {you}, me {me}");
        }
    }

    [Fact]
    public void A_nudge_restates_the_ask_in_one_line_and_welcomes_a_no()
    {
        var body = Rendered(Nudge, MessageKindGuide.Of(Nudge).Name).Body;
        Assert.Single(Regex.Matches(body, @"\?"));
        Assert.Contains("A short no is fine.", body, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)just checking|not heard|again", body);
    }

    [Fact]
    public void Ones_own_template_stands_before_the_built_in_ones()
    {
        var now = new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
        var own = MessageTemplate.Create(new(Guid.CreateVersion7()), Nudge, "Mine", "Hello", "Hi {{ contact_first_name }}", false, now);
        var other = MessageTemplate.Create(own.OwnerId, Thanks, "Other", null, "Thanks", false, now);
        var choices = TemplateChoice.For(Nudge, [other, own]);
        Assert.Equal([own.Id, null], choices.Select(c => c.OwnId));
    }

    private static DefaultTemplate Find(MessageKind kind, string name) => DefaultTemplates.For(kind).Single(t => t.Name == name);

    private static RenderedText Rendered(MessageKind kind, string name)
    {
        var result = Renderer.Render(Find(kind, name).Text, FieldValues.Examples());
        Assert.True(result.Ok, string.Join('\n', result.Problems.Select(p => p.Sentence)));
        return result.Text;
    }

    /// <summary>Words between greeting and name, without quoted lines and, as the kinds differ, without the questions' numbers.</summary>
    private static int Count(MessageKind kind, string body)
    {
        var lines = body.Split('\n').Where(l => !l.StartsWith('>')).ToList();
        if (kind is not (RequestCall or IntroForwardable))
            lines = [.. lines.Skip(1).TakeWhile(l => l != "Marek Novak")];
        return lines.SelectMany(l => l.Split(' ')).Count(w => w.Any(char.IsLetterOrDigit));
    }

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"(?i)\b(jobs?|openings?|vacanc\w+|hir(e|ed|ing)|internships?|recruit\w*|resume|cv|attached|pick your brain|finds you well|my name is|urgent|asap)\b|!")]
    private static partial Regex Banned();
}
