namespace InfoInterview.Domain.Contacts;

/// <summary>How far away someone stands. The circle decides the first message's kind and what to expect.</summary>
public enum Circle
{
    /// <summary>Family, close friends, trusted current colleagues.</summary>
    Inner = 1,

    /// <summary>Former colleagues, classmates, teachers, members of the same club.</summary>
    Known = 2,

    /// <summary>Inner or known once, no contact for three years or more.</summary>
    Dormant = 3,

    /// <summary>Someone nearer named or introduced them.</summary>
    Referred = 4,

    /// <summary>Same school, employer, association or event; never met.</summary>
    Affinity = 5,

    /// <summary>No link.</summary>
    Cold = 6,
}
