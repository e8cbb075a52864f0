using System.Diagnostics.CodeAnalysis;

namespace InfoInterview.Domain.Outreach;

/// <summary>
/// One e-mail address that a message can be sent to. Equal when the domain is equal and the part before the @ is the same letter
/// for letter; <see cref="Key"/> ignores case, as nearly every server does. Never empty: the only way in is <see cref="Parse"/>.
/// </summary>
public sealed record EmailAddress
{
    /// <summary>The longest address, in octets on the wire. [RFC5321 4.5.3.1.3]</summary>
    public const int MaxLength = 254;

    /// <summary>What a refusal of an address calls its field.</summary>
    public const string Field = "e-mail address";

    private EmailAddress(string local, string domain, string wireDomain)
    {
        Local = local;
        Domain = domain;
        WireDomain = wireDomain;
    }

    /// <summary>The part before the @, as typed, composed (NFC).</summary>
    public string Local { get; }

    /// <summary>The domain in its own letters, lower case.</summary>
    public string Domain { get; }

    /// <summary>The domain in ASCII (punycode), as it goes over the wire.</summary>
    public string WireDomain { get; }

    /// <summary>The address as a person reads it.</summary>
    public string Value => $"{Local}@{Domain}";

    /// <summary>The address as servers read it: the domain in ASCII.</summary>
    public string Wire => $"{Local}@{WireDomain}";

    /// <summary>The same for two spellings of one mailbox: for duplicates and for "do not contact".</summary>
    public string Key => Wire.ToLowerInvariant();

    /// <summary>Whether only servers with SMTPUTF8 can carry it: letters outside ASCII before the @.</summary>
    public bool NeedsSmtpUtf8 => !System.Text.Ascii.IsValid(Local);

    /// <summary>A sentence for the user when the address imitates another in foreign letters; null when it looks honest.</summary>
    public string? LookAlike => Outreach.LookAlike.Describe(Local, Domain, WireDomain);

    /// <summary>Reads what was typed into a field for one address.</summary>
    /// <exception cref="RefusedException">It is not one plain address; codes start with <c>email.</c></exception>
    public static EmailAddress Parse(string typed) =>
        TryParse(typed, out var address, out var refusal) ? address : throw refusal;

    /// <summary>Reads what was typed, handing back the refusal instead of throwing it.</summary>
    public static bool TryParse(string? typed, [NotNullWhen(true)] out EmailAddress? address, [NotNullWhen(false)] out RefusedException? refusal)
    {
        address = null;
        refusal = null;
        try
        {
            var text = EmailAddressText.Clean(typed ?? "");
            var at = text.LastIndexOf('@');
            var local = EmailAddressText.CheckLocal(text[..at]);
            var (domain, wire) = EmailAddressText.CheckDomain(text[(at + 1)..]);
            address = new EmailAddress(local, domain, wire);
            if (System.Text.Encoding.UTF8.GetByteCount(address.Wire) <= MaxLength)
                return true;
            refusal = new RefusedException("email.too-long", $"The address is longer than {MaxLength} characters; no mail server takes that. Nothing was stored. Check it for text that does not belong to it.") { Field = Field };
        }
        catch (RefusedException refused)
        {
            refusal = refused;
        }

        address = null;
        return false;
    }

    /// <summary>The address as a person reads it.</summary>
    public override string ToString() => Value;
}
