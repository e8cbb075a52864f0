using System.Text.Json;
using InfoInterview.Domain.Outreach.Incoming;
using InfoInterview.Testing;

namespace InfoInterview.Mail.Tests.Outreach.Incoming;

/// <summary>Letters of our own in many languages, each with what it is.</summary>
public sealed class LettersTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> Names => [.. All().Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_letter_is_taken_for_what_it_is(string name)
    {
        var one = All().Single(candidate => candidate.Name == name);
        var mail = Letter.Read(Bytes(one));

        Assert.Equal(one.Kind, mail.Kind);
        Assert.NotEmpty(mail.Why);
        Assert.Equal(one.Address, mail.Failure?.Address);
        if (one.Permanent is { } permanent)
            Assert.Equal(permanent, mail.Failure?.IsPermanent);
        if (one.Left is { } left)
            Assert.Equal(left, mail.HasLeft);
        if (one.Stop is { } stop)
            Assert.Equal(stop, mail.AsksToStop);
        if (name.StartsWith("date ", StringComparison.Ordinal))
            Assert.Equal(one.Away, mail.AwayUntil);
    }

    [Fact]
    public void No_persons_letter_is_taken_for_a_machines()
    {
        var people = All().Where(one => one.Kind == IncomingKind.Human).ToList();
        var wrong = people.Where(one => Letter.Read(Bytes(one)).Kind != IncomingKind.Human).Select(one => one.Name).ToList();

        Figure.Print("own-letters", ("letters", All().Count), ("human", people.Count), ("human_as_automatic", wrong.Count));
        Assert.True(people.Count >= 100);
        Assert.Empty(wrong);
    }

    private static List<OwnLetter> All() => JsonSerializer.Deserialize<List<OwnLetter>>(Letter.Data("letters.json"), Web)!;

    private static byte[] Bytes(OwnLetter one) => Letter.Write(one.Subject, one.Body, [.. (one.Headers ?? []).Select(header => (header.Key, header.Value))]);

    private sealed record OwnLetter(
        string Name, [property: System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter))] IncomingKind Kind, string Subject, string Body,
        Dictionary<string, string>? Headers, string? Address, bool? Permanent, bool? Left, bool? Stop, DateOnly? Away);
}
