namespace InfoInterview.Application.Tests.Outreach.Sending;

/// <summary>Words for the drafts of these tests.</summary>
internal static class Letters
{
    public const string Subject = "Fifteen minutes about river models?";

    public const string Good = """
        Hi there,

        We met at the hydraulics evening in Leeds, and your word on ice jams stayed with me.

        I am learning how river models are made, and would like to hear how you came to the work. Would you have 15 minutes for a call next week? I am not looking for a job, only for your view. If it does not suit, that is quite all right.

        Thank you,
        Jane Alvarez
        """;

    public const string AsksForJob = """
        Hi there,

        Are there any openings in your team? Please forward my CV to your manager.

        Jane Alvarez
        """;
}
