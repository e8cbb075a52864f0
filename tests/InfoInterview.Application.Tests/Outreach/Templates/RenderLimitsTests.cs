using System.Diagnostics;
using InfoInterview.Application.Outreach.Templates;

namespace InfoInterview.Application.Tests.Outreach.Templates;

/// <summary>Hostile templates: stopped with a sentence, in little time, and the process lives.</summary>
public sealed class RenderLimitsTests
{
    private static readonly FieldValues Values = FieldValues.Examples();

    [Theory]
    [InlineData("{% for i in (1..100000) %}{% for j in (1..100000) %}x{% endfor %}{% endfor %}", "loops too often")]
    [InlineData("{% for i in (1..999) %}{% for j in (1..999) %}x{% endfor %}{% endfor %}", "loops too often")]
    [InlineData("{{ (1..1000000000) }}", "loops too often")]
    [InlineData("{% assign x = (1..1000000000) %}{{ x | append: x }}", "loops too often")]
    public void A_template_that_loops_is_stopped_and_named(string body, string says) => AssertStopped(body, says);

    [Fact]
    public void A_value_that_doubles_is_stopped() =>
        AssertStopped("{% assign s = topic %}" + Times("{% assign s = s | append: s %}", 60) + "{{ s }}", "grows too large");

    [Fact]
    public void A_capture_that_doubles_is_stopped() =>
        AssertStopped("{% assign s = topic %}" + Times("{% capture s %}{{ s }}{{ s }}{% endcapture %}", 60) + "{{ s }}", "grows too large");

    [Fact]
    public void Output_beyond_the_limit_is_stopped_not_cut() =>
        AssertStopped("{% assign s = '" + new string('a', 50_000) + "' %}" + Times("{{ s }}", 6), "grows too large");

    [Fact]
    public void A_source_beyond_the_limit_is_not_even_read() => AssertStopped(new string('a', (100 * 1024) + 1), "is longer than 100 KB");

    [Theory]
    [InlineData("{{ ", "(", 90_000, "topic }}")]
    [InlineData("{{ ", "-", 90_000, "topic }}")]
    [InlineData("", "{% if role %}", 7_000, "")]
    [InlineData("{% if role %}", "{% elsif role %}", 5_000, "{% endif %}")]
    [InlineData("{{ topic ", "|strip", 15_000, "}}")]
    [InlineData("{% if role ", " or role", 60, "%}a{% endif %}")]
    [InlineData("{% if role ", " or role", 12_000, "%}a{% endif %}")]
    public void Nesting_is_stopped_before_the_stack_is(string open, string again, int times, string close) =>
        AssertStopped(open + Times(again, times) + close, "is nested too deep");

    [Theory]
    [InlineData("{%", 50_000)]
    [InlineData("{{", 50_000)]
    [InlineData("{% if not ", 10_000)]
    [InlineData("{{ 'a", 20_000)]
    [InlineData("{% raw %}", 10_000)]
    [InlineData("{% comment %}", 7_000)]
    [InlineData("{% case role %}", 6_000)]
    [InlineData("{% capture x %}", 6_000)]
    [InlineData("{% for i in (1..2) %}", 4_000)]
    public void A_hundred_kilobytes_of_rubbish_is_refused_within_a_second(string piece, int times)
    {
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(new LiquidRenderer().Render(new TemplateText(null, Times(piece, times)), Values).Problems);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }

    [Theory]
    [InlineData(" ", 100_000)]
    [InlineData("\n ", 50_000)]
    [InlineData("{% ", 30_000)]
    [InlineData("{% comment %}{% endcomment %}", 3_500)]
    public void Nothing_takes_longer_than_a_second_even_to_tidy(string piece, int times)
    {
        var watch = Stopwatch.StartNew();
        new LiquidRenderer().Render(new TemplateText(null, "a" + Times(piece, times) + "a"), Values);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 1);
    }

    [Fact]
    public void Time_runs_out() =>
        AssertStopped("{% for i in (1..1000) %}{{ topic }}{% endfor %}", "took too long", new RenderLimits { Deadline = TimeSpan.Zero });

    [Fact]
    public void An_ordinary_message_is_far_from_every_limit()
    {
        var tight = new LiquidRenderer(new RenderLimits { Source = 4_000, Output = 4_000, Loops = 1, Depth = 12 });
        Assert.All(DefaultTemplates.All, t => Assert.Empty(tight.Render(t.Text, Values).Problems));
    }

    private static void AssertStopped(string body, string says, RenderLimits? limits = null)
    {
        var result = new LiquidRenderer(limits).Render(new TemplateText(null, body), Values);
        Assert.Null(result.Text);
        var problem = result.Problems[0];
        Assert.Equal(TemplateProblemKind.Limit, problem.Kind);
        Assert.Contains(says, problem.Sentence, StringComparison.Ordinal);
    }

    private static string Times(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
