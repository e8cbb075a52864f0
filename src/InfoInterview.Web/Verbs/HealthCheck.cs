using System.Net;

namespace InfoInterview.Web.Verbs;

/// <summary>Asks the server on this machine whether it is ready; for containers.</summary>
internal static class HealthCheck
{
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = WebApplication.CreateBuilder(args).Configuration;
        var port = configuration["HTTP_PORTS"]?.Split(';')[0] ?? "5080";
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await http.GetAsync(new Uri($"http://localhost:{port}/readyz"));
            await Console.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync());
            return answer.StatusCode is HttpStatusCode.OK ? 0 : 1;
        }
        catch (Exception silent) when (silent is HttpRequestException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"No server answers on port {port}: {silent.Message}");
            return 1;
        }
    }
}
