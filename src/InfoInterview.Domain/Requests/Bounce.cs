namespace InfoInterview.Domain.Requests;

/// <summary>Why a message came back.</summary>
public enum Bounce
{
    /// <summary>Class 5: it will never arrive there.</summary>
    /// <remarks>[RFC3463].</remarks>
    Hard,

    /// <summary>Class 4: it may arrive another day.</summary>
    Soft,

    /// <summary>An automatic answer says that they work there no more.</summary>
    LeftOrganisation,
}
