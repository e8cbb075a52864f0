namespace InfoInterview.Application.Outreach.Templates;

/// <summary>Where a field's value is kept, and so where its user goes to fill it in.</summary>
public enum FieldOrigin
{
    Contact,
    Introduction,
    Request,
    Asker,
    Meeting,
    Debrief,
    Message,
}
