namespace InfoInterview.Domain.Requests;

/// <summary>Worth a second thought before asking somebody; never a wall.</summary>
public enum EligibilityWarning
{
    /// <summary>Two requests are open at their organisation.</summary>
    OrganisationCrowded,

    /// <summary>The last conversation is less than 30 days ago.</summary>
    TalkedLately,

    /// <summary>Another request to them is open.</summary>
    AlreadyAsked,
}
