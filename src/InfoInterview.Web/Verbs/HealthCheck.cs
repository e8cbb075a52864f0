using System.Net;
using InfoInterview.Web.Hosting;

namespace InfoInterview.Web.Verbs;

/// <summary>Asks the server on this machine whether it is ready; for containers.</summary>
internal static class HealthCheck
{
    public static async Task<int> RunAsync(string[] args)
    {
        var address = ListenAddress.Of(WebApplication.CreateBuilder(args).Configuration);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            // The server answers to its own names only; this machine is always one.
            using var question = new HttpRequestMessage(HttpMethod.Get, new Uri(address, "/readyz")) { Headers = { Host = "localhost" } };
            using var answer = await http.SendAsync(question);
            await Console.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync());
            return answer.StatusCode is HttpStatusCode.OK ? 0 : 1;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"No server answers at {address}: {silent.Message}");
            return 1;
        }
    }
}
