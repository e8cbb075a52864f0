using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Tests.Outreach;

public sealed class MessageTemplateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private readonly MessageTemplate _template =
        MessageTemplate.Create(OwnerId.New(), MessageKind.Nudge, " Gentle ", " Hello ", "Hi", isDefaultCopy: true, Now);

    [Fact]
    public void A_rewritten_copy_is_one_version_on_and_no_longer_the_built_in_text()
    {
        _template.Rewrite("Hello", "Hi there", Now.AddMinutes(1));
        Assert.Equal((2, false, Now.AddMinutes(1)), (_template.Version, _template.IsDefaultCopy, _template.UpdatedAt));
        Assert.Equal(("Gentle", "Hello", "Hi there"), (_template.Name, _template.Subject, _template.Body));
    }

    [Fact]
    public void The_same_text_again_changes_nothing()
    {
        _template.Rewrite("Hello", "Hi", Now.AddMinutes(1));
        Assert.Equal((1, true, Now), (_template.Version, _template.IsDefaultCopy, _template.UpdatedAt));
    }

    [Fact]
    public void A_name_is_no_new_version()
    {
        _template.Rename("Kind", Now.AddMinutes(1));
        Assert.Equal(("Kind", 1, true), (_template.Name, _template.Version, _template.IsDefaultCopy));
    }

    [Theory]
    [InlineData("template.empty", " ")]
    [InlineData("template.too-long", null)]
    public void No_text_and_too_much_text_are_refused_and_the_old_text_stays(string code, string? body)
    {
        var refused = Assert.Throws<RefusedException>(() => _template.Rewrite(null, body ?? new string('a', MessageTemplate.MaxLength + 1), Now));
        Assert.Equal(code, refused.Code);
        Assert.Equal(("Hello", "Hi", 1), (_template.Subject, _template.Body, _template.Version));
    }
}
