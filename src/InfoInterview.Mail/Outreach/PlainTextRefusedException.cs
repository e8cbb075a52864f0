namespace InfoInterview.Mail.Outreach;

/// <summary>An account asks for no encryption, and its server is not this machine.</summary>
internal sealed class PlainTextRefusedException() : Exception("without encryption only a server on this machine may be used");
