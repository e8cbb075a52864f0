using System.Net;
using System.Text.RegularExpressions;
using InfoInterview.EndToEnd.Tests.Running;

namespace InfoInterview.EndToEnd.Tests.Accounts;

/// <summary>Somebody who is not at the machine and reaches the app by https, through a proxy on it.</summary>
internal sealed partial class FarVisitor : IDisposable
{
    private readonly HttpClient _http;

    // Kept by hand: they are bound to https, which ends at the proxy.
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private string _path = "";
    private string _token = "";

    public FarVisitor(RunningApp app)
    {
        _http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Address };
        _http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        _http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
    }

    /// <summary>Whether the app gave a cookie that signs in.</summary>
    public bool IsSignedIn => _cookies.Keys.Any(name => !name.EndsWith(".Forms", StringComparison.Ordinal));

    /// <summary>Opens a page with a form.</summary>
    public async Task<string> OpenAsync(string path, CancellationToken ct)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        var (_, _, page) = await SendAsync(ask, ct);
        (_path, _token) = (path, Token().Match(page).Groups[1].Value);
        return page;
    }

    /// <summary>Sends the form of the page that is open.</summary>
    /// <returns>The answer, the path it leads to, and the page it shows.</returns>
    public async Task<(HttpStatusCode Code, string? To, string Page)> SubmitAsync(string form, IReadOnlyDictionary<string, string> fields, CancellationToken ct)
    {
        using var content = new FormUrlEncodedContent([.. fields, new("_handler", form), new("__RequestVerificationToken", _token)]);
        using var ask = new HttpRequestMessage(HttpMethod.Post, new Uri(_path, UriKind.Relative)) { Content = content };
        return await SendAsync(ask, ct);
    }

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    private async Task<(HttpStatusCode Code, string? To, string Page)> SendAsync(HttpRequestMessage ask, CancellationToken ct)
    {
        if (_cookies.Count > 0)
            ask.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        using var answer = await _http.SendAsync(ask, ct);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return (answer.StatusCode, answer.Headers.Location?.AbsolutePath, await answer.Content.ReadAsStringAsync(ct));
    }
}
