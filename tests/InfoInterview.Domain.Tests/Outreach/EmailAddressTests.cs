using InfoInterview.Domain.Outreach;

namespace InfoInterview.Domain.Tests.Outreach;

public sealed class EmailAddressTests
{
    private static readonly string Label63 = new('a', 63);

    public static TheoryData<string, string> Refused => new()
    {
        { "", "email.empty" },
        { " \u00A0 ", "email.empty" },
        { "\"a\r\nRCPT TO:<evil@x>\"@y.test", "email.line-break" },
        { "a@y.test>\r\nRCPT TO:<e@x", "email.line-break" },
        { "a\n@y.test", "email.line-break" },
        { "a@y.test, b@z.test", "email.two-addresses" },
        { "a@y.test;b@z.test", "email.two-addresses" },
        { "a@y.test b@z.test", "email.two-addresses" },
        { "a@b@z.test", "email.two-addresses" },
        { "group: a@y.test, b@z.test;", "email.group" },
        { "group:a@y.test,b@z.test;", "email.group" },
        { "a\0@y.test", "email.control" },
        { "a\u0085@y.test", "email.control" },
        { "a\u200B@y.test", "email.invisible" },
        { "\u202Ea@y.test", "email.invisible" },
        { "a@y\u00AD.test", "email.invisible" },
        { "jane doe@y.test", "email.space" },
        { "Jane<jane@y.test>", "email.name-and-address" },
        { "\"jane\"@y.test", "email.name-and-address" },
        { "jane.y.test", "email.no-at" },
        { "@y.test", "email.local" },
        { ".a@y.test", "email.local" },
        { "a.@y.test", "email.local" },
        { "a..b@y.test", "email.local" },
        { "a(c)@y.test", "email.local" },
        { "a\\b@y.test", "email.local" },
        { "a☺@y.test", "email.local" },
        { new string('a', 65) + "@y.test", "email.too-long" },
        { new string('é', 33) + "@y.test", "email.too-long" },
        { $"a@{new string('a', 64)}.test", "email.too-long" },
        { $"a@{string.Join('.', Enumerable.Repeat(Label63, 4))}.test", "email.too-long" },
        { $"{new string('b', 64)}@{Label63}.{Label63}.{new string('a', 62)}.test", "email.too-long" },
        { "a@", "email.domain" },
        { "a@.test", "email.domain" },
        { "a@y..test", "email.domain" },
        { "a@y.test.", "email.domain" },
        { "a@-y.test", "email.domain" },
        { "a@y_z.test", "email.domain" },
        { "a@xn--a.test", "email.domain" },
        { "a@[127.0.0.1]", "email.local-only" },
        { "a@[IPv6:::1]", "email.local-only" },
        { "a@127.0.0.1", "email.local-only" },
        { "a@localhost", "email.local-only" },
        { "a@mail.localhost", "email.local-only" },
        { "a@intranet", "email.local-only" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_one_plain_address_is_refused_with_a_sentence(string typed, string code)
    {
        var refused = Assert.Throws<RefusedException>(() => EmailAddress.Parse(typed));

        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Message, char.IsControl);
        Assert.False(EmailAddress.TryParse(typed, out var address, out var refusal));
        Assert.Null(address);
        Assert.Equal(code, refusal.Code);
    }

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Equal("email.unreadable", Assert.Throws<RefusedException>(() => EmailAddress.Parse("a\uD800@y.test")).Code);

    [Theory]
    [InlineData("jane@example.org", "jane@example.org", "jane@example.org")]
    [InlineData("  jane@Example.ORG\t", "jane@example.org", "jane@example.org")]
    [InlineData("Jane.O'Brien+work@mail.example.co.uk", "Jane.O'Brien+work@mail.example.co.uk", "Jane.O'Brien+work@mail.example.co.uk")]
    [InlineData("jane@mu\u0308ller.example", "jane@müller.example", "jane@xn--mller-kva.example")]
    [InlineData("jane@xn--mller-kva.example", "jane@müller.example", "jane@xn--mller-kva.example")]
    [InlineData("jose\u0301@example.org", "josé@example.org", "josé@example.org")]
    [InlineData("suzuki@例え.jp", "suzuki@例え.jp", "suzuki@xn--r8jz45g.jp")]
    public void A_plain_address_is_read(string typed, string value, string wire)
    {
        var address = EmailAddress.Parse(typed);

        Assert.Equal(value, address.Value);
        Assert.Equal(wire, address.Wire);
        Assert.Null(address.LookAlike);
    }

    [Theory]
    [InlineData("jane@\u0430pple.com", "xn--pple-43d.com")]
    [InlineData("p\u0430ypal@\u0430pple.com", "xn--pple-43d.com")]
    [InlineData("a@xn--80ak6aa92e.com", "xn--80ak6aa92e.com")]
    [InlineData("a@g\u03BFogle.com", "xn--gogle-")]
    [InlineData("p\u0430ypal@example.com", "p\u0430ypal")]
    public void A_look_alike_is_read_and_flagged_with_its_true_spelling(string typed, string shown) =>
        Assert.Contains(shown, EmailAddress.Parse(typed).LookAlike, StringComparison.Ordinal);

    [Theory]
    [InlineData("иван@почта.рф")]
    [InlineData("jane@пример.com")]
    [InlineData("jane@東京tokyo.jp")]
    [InlineData("jane@ελλάδα.gr")]
    public void An_honest_foreign_address_is_not_flagged(string typed) => Assert.Null(EmailAddress.Parse(typed).LookAlike);

    [Fact]
    public void Two_spellings_of_one_mailbox_have_one_key()
    {
        Assert.Equal(EmailAddress.Parse("Jane@Example.org").Key, EmailAddress.Parse("jane@example.ORG").Key);
        Assert.Equal(EmailAddress.Parse("jane@müller.example").Key, EmailAddress.Parse("jane@xn--mller-kva.example").Key);
        Assert.NotEqual(EmailAddress.Parse("jane@example.org").Key, EmailAddress.Parse("jane@example.com").Key);
    }

    [Theory]
    [InlineData("josé@example.org", true)]
    [InlineData("jose@müller.example", false)]
    public void Only_the_part_before_the_at_needs_an_able_server(string typed, bool needs) =>
        Assert.Equal(needs, EmailAddress.Parse(typed).NeedsSmtpUtf8);

    [Fact]
    public void A_message_id_is_never_the_same_twice_and_names_the_senders_domain()
    {
        var id = OutboxId.New();
        var from = EmailAddress.Parse("jane@müller.example");
        var made = Enumerable.Range(0, 1000).Select(_ => InternetMessageId.Create(id, from)).ToList();

        Assert.Equal(1000, made.Distinct().Count());
        Assert.All(made, value => Assert.Matches("^<[a-z2-7]{26}\\.[a-z2-7]{16}@xn--mller-kva\\.example>$", value));
        Assert.Matches("^[a-z2-7]{26}$", CopyToken.Create());
        Assert.NotEqual(CopyToken.Create(), CopyToken.Create());
    }
}
