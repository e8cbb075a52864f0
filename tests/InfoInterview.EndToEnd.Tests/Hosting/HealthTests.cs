using System.Net;
using InfoInterview.EndToEnd.Tests.Running;

namespace InfoInterview.EndToEnd.Tests.Hosting;

/// <summary>What a watchdog asks of a running app.</summary>
public sealed class HealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watchdog_hears_that_the_app_is_alive_and_ready_however_it_asks()
    {
        await using var home = await AppHome.CreateAsync(new AppSettings { HasAccount = false }, Ct);
        await using var app = await home.StartAsync(Ct);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = app.Address };
        foreach (var (path, word) in new[] { ("/healthz", "alive"), ("/readyz", "ready") })
        {
            Assert.Equal(word, await http.GetStringAsync(new Uri(path, UriKind.Relative), Ct));
            using var head = new HttpRequestMessage(HttpMethod.Head, path);
            using var answer = await http.SendAsync(head, Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
