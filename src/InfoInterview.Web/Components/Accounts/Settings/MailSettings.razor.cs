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
    private string? _problem;
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

    private async Task SaveAsync()
    {
        if (await StoreAsync())
            toasts.Show("Saved. Send a test to yourself before you rely on it.");
    }

    private async Task TestAsync()
    {
        if (!await StoreAsync())
            return;
        try
        {
            _result = await test.RunAsync(CancellationToken.None);
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
        }
    }

    private async Task<bool> StoreAsync()
    {
        (_problem, _result) = (null, null);
        try
        {
            var port = int.TryParse(_port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
            _warning = await connect.RunAsync(
                new ConnectMailAccount.Input(_name ?? "", _address ?? "", _host ?? "", port, _tls) { UserName = _user, Password = _password }, CancellationToken.None);
            _password = null;
            await LoadAsync();
            return true;
        }
        catch (RefusedException refused)
        {
            _problem = refused.Message;
            return false;
        }
    }
}
