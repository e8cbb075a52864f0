using InfoInterview.Application;

namespace InfoInterview.Web.Hosting;

/// <summary>Puts the use cases, the queries and the outbox worker into the host.</summary>
internal static class Work
{
    /// <summary>Registers the application floor and its background work.</summary>
    public static IServiceCollection AddWork(this IServiceCollection services) => services.AddApplicationFloor().AddBackgroundWork();
}
