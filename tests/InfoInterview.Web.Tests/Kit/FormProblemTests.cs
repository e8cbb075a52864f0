using Bunit;
using InfoInterview.Domain;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Tests.Kit;

public sealed class FormProblemTests : BunitContext
{
    public FormProblemTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void What_is_about_a_field_is_said_there_once_and_led_to()
    {
        var form = Draw("phone number");

        var field = form.Find("#phone");
        Assert.Equal(("true", "phone-error"), (field.GetAttribute("aria-invalid"), field.GetAttribute("aria-describedby")));
        Assert.Equal(["It has no digits."], form.FindAll(".ii-error").Select(e => e.TextContent));
        Assert.Single(JSInterop.Invocations["iiFocusWrong"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("link")]
    public void What_no_field_shows_is_said_at_the_foot(string? about)
    {
        var form = Draw(about);

        Assert.Null(form.Find("#phone").GetAttribute("aria-invalid"));
        Assert.Equal(["It has no digits."], form.FindAll("[role=alert]").Select(e => e.TextContent));
        Assert.Empty(JSInterop.Invocations["iiFocusWrong"]);
    }

    private IRenderedComponent<IComponent> Draw(string? about)
    {
        var problem = FormProblem.Of(new RefusedException("any", "It has no digits.") { Field = about });
        return Render(builder =>
        {
            builder.OpenComponent<TextField>(0);
            builder.AddComponentParameter(1, nameof(TextField.Label), "Phone");
            builder.AddComponentParameter(2, nameof(TextField.Id), "phone");
            builder.AddComponentParameter(3, nameof(TextField.Error), problem.At("phone number"));
            builder.CloseComponent();
            builder.OpenComponent<ProblemNote>(4);
            builder.AddComponentParameter(5, nameof(ProblemNote.Of), problem);
            builder.CloseComponent();
        });
    }
}
