namespace InfoInterview.Testing.Servers;

/// <summary>One message as an <see cref="SmtpSink"/> was sent it.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's recipients.</param>
/// <param name="IsSecure">Whether it came over TLS.</param>
/// <param name="Bytes">The content as it came, dots unstuffed.</param>
public sealed record ReceivedMail(string From, IReadOnlyList<string> To, bool IsSecure, byte[] Bytes);
