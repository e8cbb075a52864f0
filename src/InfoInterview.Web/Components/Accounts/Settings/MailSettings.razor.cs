using System.Globalization;
using InfoInterview.Application.Accounts;
using InfoInterview.Domain;
using InfoInterview.Domain.Outreach;
using InfoInterview.Web.Components.Kit;
using Microsoft.AspNetCore.Components;

namespace InfoInterview.Web.Components.Accounts.Settings;

/// <summary>The account real messages leave from.</summary>
public sealed partial class MailSettings(MailAccountQueries queries, ConnectMailAccount connect, TestMailAccount test, Toasts toasts)
{
    private string? _name;
    private string? _address;
    private string? _host;
    private string? _port;
    private TlsMode _tls = TlsMode.StartTls;
    private string? _user;
    private string? _password;
    private string? _warning;
    private FormProblem? _problem;
    private TestMailAccount.Result? _result;

    /// <summary>What the first drawing asked for, so that it is not asked for twice. Read once: the framework hands it out again later.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)]
    public MailAccountPage? Drawn { get; set; }

    // The account as it was loaded.
    private MailAccountPage? Page { get; set; }

    private string PortHint => $"Usually {ConnectMailAccount.UsualPort(_tls)}.";

    private string PasswordHint => Page!.Account is { HasPassword: true }
        ? "One is stored. Leave this empty to keep it."
        : "Stored encrypted. Some providers give a separate one for apps.";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Drawn = Page = Drawn ?? await queries.ShowAsync(CancellationToken.None);
        var account = Page.Account;
        (_name, _address, _host) = (account?.FromName ?? Page.AskerName, account?.FromAddress, account?.Host);
        (_tls, _user) = (account?.Tls ?? TlsMode.StartTls, account?.UserName);
        _port = Words(account?.Port ?? ConnectMailAccount.UsualPort(_tls));
    }

    private static string Words(int port) => port.ToString(CultureInfo.InvariantCulture);

    private async Task LoadAsync() => Page = await queries.ShowAsync(CancellationToken.None);

    // The port follows the encryption as long as it is the one that usually goes with it.
    private void Choose(TlsMode tls)
    {
        if (string.IsNullOrWhiteSpace(_port) || _port == Words(ConnectMailAccount.UsualPort(_tls)))
            _port = Words(ConnectMailAccount.UsualPort(tls));
        _tls = tls;
    }

    // What the account in use does while what was typed is not saved.
    private string Unsaved => Page!.Account is { } inUse
        ? $"Not saved yet: what you typed is still here, and your messages leave through {inUse.Host} as before. Correct it and test again, or save it anyway."
        : "Not saved yet: what you typed is still here. Correct it and test again, or save it anyway.";

    private ConnectMailAccount.Input Typed => new(
        _name ?? "", _address ?? "", _host ?? "", int.TryParse(_port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0, _tls)
    {
        UserName = _user,
        Password = _password,
    };

    private Task SaveAsync() => TryAsync(async () =>
    {
        _warning = await connect.RunAsync(Typed, CancellationToken.None);
        await StoredAsync();
        toasts.Show("Saved. Send a test to yourself before you rely on it.");
    });

    private Task TestAsync() => TryAsync(async () =>
    {
        _result = await test.RunAsync(Typed, CancellationToken.None);
        if (!_result.Worked)
            return;
        _warning = _result.LookAlike;
        await StoredAsync();
    });

    private Task StoredAsync()
    {
        _password = null;
        return LoadAsync();
    }

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
