namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>Somebody of the walk: what they are called, and where mail reaches them.</summary>
internal sealed record Someone(string First, string Family, string Email)
{
    public override string ToString() => $"{First} {Family}";
}
