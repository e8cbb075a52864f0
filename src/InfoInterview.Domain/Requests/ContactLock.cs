namespace InfoInterview.Domain.Requests;

/// <summary>What a transition does to the contact's wish not to be contacted.</summary>
public enum ContactLock
{
    Unchanged,
    Lock,
    Unlock,
}
