using InfoInterview.Testing.Servers;
using MimeKit;

namespace InfoInterview.EndToEnd.Tests.Journey;

/// <summary>What the mail server accepted, whoever it was for.</summary>
internal sealed class SinkPostbox(SmtpSink sink) : IPostbox
{
    public Task<IReadOnlyList<MimeMessage>> ReadAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<MimeMessage>>([.. sink.Received().Select(mail => MimeMessage.Load(new MemoryStream(mail.Bytes), ct))]);
}
