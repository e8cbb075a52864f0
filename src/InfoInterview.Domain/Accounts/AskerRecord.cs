namespace InfoInterview.Domain.Accounts;

/// <summary>What the asker tells about themselves; asked for when a message first needs it.</summary>
public sealed class AskerRecord : IOwned
{
    /// <summary>The longest one-line field, in characters.</summary>
    public const int LineMaxLength = 120;

    /// <summary>The longest introduction, in characters: two sentences.</summary>
    public const int IntroMaxLength = 600;

    private AskerRecord()
    {
    }

    public OwnerId OwnerId { get; private set; }
    public AskerFacts Facts { get; private set; } = new("");
    public int Version { get; private set; }

    /// <summary>A new record that knows the name only.</summary>
    public static AskerRecord Create(OwnerId owner, string fullName)
    {
        var record = new AskerRecord { OwnerId = owner };
        record.Tell(new AskerFacts(fullName));
        return record;
    }

    /// <summary>Replaces what is known.</summary>
    /// <exception cref="RefusedException">The name is missing or a field is too long.</exception>
    public void Tell(AskerFacts facts) => Facts = facts.Checked();
}
