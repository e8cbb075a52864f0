using InfoInterview.Domain.Accounts;
using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Tests.Accounts;

public sealed class MailAccountTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("smtp.example.org", "jane", "kept"), InlineData(" SMTP.example.org ", null, "kept")]
    [InlineData("smtp.elsewhere.example", "jane", null), InlineData("smtp.elsewhere.example", null, null)]
    public void A_stored_password_stays_only_with_the_server_it_was_typed_for(string host, string? user, string? left)
    {
        var account = Connected();

        account.Connect("Jane", "jane@example.org", host, 587, TlsMode.StartTls, user, null);

        Assert.Equal(left, account.ProtectedPassword);
    }

    [Fact]
    public void A_password_typed_for_another_server_is_that_servers()
    {
        var account = Connected();

        account.Connect("Jane", "jane@example.org", "smtp.elsewhere.example", 587, TlsMode.StartTls, "jane", "new");

        Assert.Equal(("smtp.elsewhere.example", "new"), (account.Host, account.ProtectedPassword));
    }

    private static MailAccount Connected()
    {
        var account = MailAccount.Smtp(new OwnerId(Guid.CreateVersion7()), Now);
        account.Connect("Jane", "jane@example.org", "smtp.example.org", 587, TlsMode.StartTls, "jane", "kept");
        return account;
    }
}
