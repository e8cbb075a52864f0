using System.Globalization;
using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Domain.Time;
using InfoInterview.Web.Components.Kit;
using InfoInterview.Web.Components.Outreach;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>Where answers are read, when they were last read, and why not if they are not.</summary>
public sealed partial class MailboxSection(ConnectMailbox connect, StopReading stop, Clock clock, Toasts toasts)
{
    private static readonly IReadOnlyList<Choice<TlsMode>> Ways =
        [new(TlsMode.ImplicitTls, "Encrypted from the start"), new(TlsMode.StartTls, "Encrypted after the greeting"), new(TlsMode.None, "Not encrypted, on this very machine")];

    private string? _host;
    private string? _port;
    private TlsMode _tls;
    private string? _user;
    private string? _password;
    private FormProblem? _problem;
    private ConnectMailbox.Result? _result;

    /// <summary>The account whose answers they are.</summary>
    [Parameter, EditorRequired]
    public MailAccountView Account { get; set; } = default!;

    /// <summary>The mailbox; null when none is connected.</summary>
    [Parameter]
    public MailboxView? Mailbox { get; set; }

    /// <summary>Told when it was connected or stopped.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private string PortHint => $"Usually {ConnectMailbox.UsualPort(_tls)}.";

    private string PasswordHint => Mailbox is not null ? "Leave it empty to keep the one in use."
        : string.Equals(_host?.Trim(), Account.Host, StringComparison.OrdinalIgnoreCase) ? "Leave it empty to use the one for sending."
        : "Usually the one for sending. Type it once more: a password is shown only to the server it was typed for.";

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        (_host, _tls, _user) = (Mailbox?.Host ?? Likely(Account.Host), Mailbox?.Tls ?? TlsMode.ImplicitTls, Mailbox?.UserName);
        _port = Words(Mailbox?.Port ?? ConnectMailbox.UsualPort(_tls));
    }

    private string Standing(MailboxView read) => read switch
    {
        { ReadAt: { } at } => $"Your mailbox at {read.Host} was last read {SendWords.Moment(at, read.HereZone, clock.Now)}. An answer lands on its person by itself.",
        { Problem: not null } => $"Your mailbox at {read.Host} could not be read yet.",
        _ => $"Your mailbox at {read.Host} is being read for the first time.",
    };

    // Most providers name the two alike; it is only where the form begins.
    private static string Likely(string host) => host.StartsWith("smtp.", StringComparison.OrdinalIgnoreCase) ? $"imap.{host[5..]}" : host;

    private static string Words(int port) => port.ToString(CultureInfo.InvariantCulture);

    // The port follows the encryption as long as it is the one that usually goes with it.
    private void Choose(TlsMode tls)
    {
        if (string.IsNullOrWhiteSpace(_port) || _port == Words(ConnectMailbox.UsualPort(_tls)))
            _port = Words(ConnectMailbox.UsualPort(tls));
        _tls = tls;
    }

    private Task ConnectAsync() => TryAsync(async () =>
    {
        var port = int.TryParse(_port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        _result = await connect.RunAsync(new ConnectMailbox.Input(_host ?? "", port, _tls) { UserName = _user, Password = _password }, CancellationToken.None);
        if (!_result.Worked)
            return;
        _password = null;
        toasts.Show(_result.Sentence);
        await OnChanged.InvokeAsync();
    });

    private Task StopAsync() => TryAsync(async () =>
    {
        await stop.RunAsync(CancellationToken.None);
        toasts.Show("Not read any more. What came in stays.");
        await OnChanged.InvokeAsync();
    });

    private async Task TryAsync(Func<Task> step)
    {
        (_problem, _result) = (null, null);
        try
        {
            await step();
        }
        catch (RefusedException refused)
        {
            _problem = FormProblem.Of(refused);
        }
    }
}
