namespace InfoInterview.Domain.Contacts;

/// <summary>What connects the asker and the contact.</summary>
public enum RelationshipKind
{
    Family,
    Friend,
    Colleague,
    ExColleague,
    Classmate,
    Teacher,
    Alum,
    Association,
    Event,
    Online,
    Other,
}
