using InfoInterview.Application.Outreach.Templates;

namespace InfoInterview.Application.Tests.Outreach.Templates;

public sealed class LiquidRendererTests
{
    private static readonly FieldValues Priya = new FieldValues()
        .Set(MessageFields.ContactFirstName, "Priya")
        .Set(MessageFields.Organisation, "Delta Survey")
        .Set(MessageFields.Topic, "flood models.");

    [Fact]
    public void An_empty_field_names_itself_its_contact_line_and_column()
    {
        var problem = Assert.Single(Render("Hi {{ contact_first_name }},\n\nWe share: {{ connection_line }}.").Problems);
        Assert.Equal((TemplateProblemKind.EmptyField, "connection_line", 3, 14), (problem.Kind, problem.Field, problem.Line, problem.Column));
        Assert.Equal(
            "The field connection_line is empty for Priya. Fill it in, or take it out of the template (line 3, column 14).",
            problem.Sentence);
    }

    [Fact]
    public void Every_empty_field_of_subject_and_body_is_named_at_once()
    {
        var problems = new LiquidRenderer().Render(new TemplateText("{{ role }}", "{{ reason }} {{ asker_name }}"), Priya).Problems;
        Assert.Equal(["role", "reason", "asker_name"], problems.Select(p => p.Field));
        Assert.Equal([TemplatePart.Subject, TemplatePart.Body, TemplatePart.Body], problems.Select(p => p.Part));
        Assert.Contains("in your own record", problems[2].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It is {{ organisation }}.", "Grupo Azul S.A.", "It is Grupo Azul S.A.")]
    [InlineData("It is {{ organisation }}...", "Acme", "It is Acme...")]
    public void A_name_that_ends_with_a_full_stop_ends_the_sentence_once(string body, string organisation, string words)
    {
        var result = new LiquidRenderer().Render(new TemplateText(null, body), new FieldValues().Set(MessageFields.Organisation, organisation));
        Assert.Equal(words, result.Text!.Body);
    }

    [Theory]
    [InlineData("{{ role | upcase }}")]
    [InlineData("{{ role | sentence }}")]
    [InlineData("{{ role | default: '' }}")]
    [InlineData("{{ organisation | remove: 'Delta Survey' }}")]
    [InlineData("{% capture x %}{{ role }}{% endcapture %}")]
    [InlineData("{% if organisation %}{{ role }}{% endif %}")]
    [InlineData("{% assign x = role %}{{ x }}")]
    public void An_output_that_comes_out_empty_is_never_printed_as_nothing(string body)
    {
        var result = Render(body);
        Assert.False(result.Ok);
        Assert.Equal(TemplateProblemKind.EmptyField, Assert.Single(result.Problems).Kind);
    }

    [Theory]
    [InlineData(null, "for this contact")]
    [InlineData("Priya Raman", "for Priya Raman")]
    public void Without_a_first_name_the_sentence_uses_what_there_is(string? fullName, string says)
    {
        var values = new FieldValues().Set(MessageFields.ContactFullName, fullName);
        Assert.Contains($"contact_first_name is empty {says}.", Render("Hi {{ contact_first_name }}", values).Problems[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_of_blanks_is_absent() =>
        Assert.Equal("none", Render("{% if role %}some{% else %}none{% endif %}", new FieldValues().Set(MessageFields.Role, " \n ")).Text?.Body);

    [Theory]
    [InlineData("{% if role %}a{% else %}b{% endif %}", "b")]
    [InlineData("{% unless role %}a{% endunless %}", "a")]
    [InlineData("{% if organisation and topic %}a{% endif %}", "a")]
    [InlineData("{% if organisation contains 'Survey' %}a{% endif %}", "a")]
    [InlineData("{% if role == empty %}a{% elsif role == nil %}b{% endif %}", "a")]
    [InlineData("{{ role | default: 'engineer' }}", "engineer")]
    [InlineData("{% assign x = role | default: organisation %}{{ x }}", "Delta Survey")]
    [InlineData("{% capture x %}at {{ organisation }}{% endcapture %}{{ x }}{% if x %}!{% endif %}", "at Delta Survey!")]
    [InlineData("{% case organisation %}{% when 'Delta Survey' %}d{% else %}e{% endcase %}", "d")]
    [InlineData("{% comment %}{{ nothing }}{% endcomment %}a", "a")]
    [InlineData("{% for i in (1..3) %}{{ i }}{% endfor %}", "123")]
    [InlineData("{{ topic | phrase | capitalize | append: '?' }}", "Flood models?")]
    [InlineData("{{ topic | sentence }}", "Flood models.")]
    [InlineData("a\n{% if role %}\nb\n{% endif %}\nc", "a\n\nc")]
    public void Liquid_behaves_as_liquid(string body, string expected) => Assert.Equal(expected, Render(body).Text?.Body);

    [Theory]
    [InlineData("{{ nickname }}", "nickname")]
    [InlineData("{% if nickname %}a{% endif %}", "nickname")]
    [InlineData("{% if role %}{{ nickname }}{% endif %}", "nickname")]
    [InlineData("{{ organisation | append: nickname }}", "nickname")]
    public void An_unknown_name_is_refused_even_where_it_would_not_print(string body, string name)
    {
        var problem = Assert.Single(Render(body).Problems);
        Assert.Equal((TemplateProblemKind.UnknownName, name), (problem.Kind, problem.Field));
        Assert.Equal(body.IndexOf(name, StringComparison.Ordinal) + 1, problem.Column);
        Assert.Equal(problem, Assert.Single(new LiquidRenderer().Check(new TemplateText(null, body))));
    }

    [Theory]
    [InlineData("{{ contact.Tenant.Secrets }}")]
    [InlineData("{{ organisation.GetType }}")]
    [InlineData("{{ organisation.size }}")]
    [InlineData("{{ organisation[0] }}")]
    [InlineData("{% include 'other' %}")]
    [InlineData("{% render 'other' %}")]
    [InlineData("{{ organisation | times: 7 }}")]
    [InlineData("{{ organisation | regex_replace: '(a+)+$', 'b' }}")]
    [InlineData("{{ organisation | split: ' ' }}")]
    [InlineData("{{ organisation | upcase | eval }}")]
    [InlineData("{% increment x %}")]
    [InlineData("{% tablerow i in (1..3) %}a{% endtablerow %}")]
    [InlineData("{% while true %}a{% endwhile %}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{% if organisation haskey 'a' %}b{% endif %}")]
    public void What_a_message_has_no_use_for_is_refused(string body) =>
        Assert.Equal(TemplateProblemKind.NotAllowed, Render(body).Problems[0].Kind);

    [Theory]
    [InlineData("Hi {{ organisation")]
    [InlineData("{% if organisation %}a")]
    [InlineData("{{ organisation | }}")]
    [InlineData("{% endif %}")]
    [InlineData("Hi {% comment %} and the rest is gone")]
    [InlineData("{% comment %}a{% endcomment %} {%- raw -%} b")]
    [InlineData("{{ 'a' * 1000000 }}")]
    public void Unreadable_liquid_is_named_without_the_parsers_jargon(string body)
    {
        var problem = Render(body).Problems[0];
        Assert.Equal(TemplateProblemKind.Syntax, problem.Kind);
        Assert.DoesNotMatch("[<>`]|token|EOL", problem.Sentence);
    }

    [Fact]
    public void A_name_holding_liquid_is_printed_and_never_run()
    {
        const string Name = "{{7|times:7}}{% assign x = 1 %}";
        var values = new FieldValues().Set(MessageFields.ContactFirstName, Name);
        Assert.Equal($"Hi {Name}, {Name}.", Render("Hi {{ contact_first_name }}, {{ contact_first_name | sentence }}", values).Text?.Body);
    }

    [Fact]
    public void A_subject_is_one_line_whatever_its_fields_hold()
    {
        var values = new FieldValues().Set(MessageFields.ContactFirstName, "Priya\r\nBcc: x@example.org");
        Assert.Equal("For Priya Bcc: x@example.org", new LiquidRenderer().Render(new TemplateText("For {{ contact_first_name }}\n", "a"), values).Text?.Subject);
    }

    private static RenderResult Render(string body, FieldValues? values = null) =>
        new LiquidRenderer().Render(new TemplateText(null, body), values ?? Priya);
}
