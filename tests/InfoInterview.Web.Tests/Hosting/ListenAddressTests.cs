using InfoInterview.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace InfoInterview.Web.Tests.Hosting;

public sealed class ListenAddressTests
{
    [Theory]
    [InlineData(null, null, "http://localhost:5080/")]
    [InlineData("", "", "http://localhost:5080/")]
    [InlineData(null, "8081;8082", "http://localhost:8081/")]
    [InlineData("http://127.0.0.1:7000", "8081", "http://127.0.0.1:7000/")]
    [InlineData("http://*:7000", null, "http://localhost:7000/")]
    [InlineData("http://+:7000", null, "http://localhost:7000/")]
    [InlineData("http://0.0.0.0:7000", null, "http://localhost:7000/")]
    [InlineData("http://[::]:7000", null, "http://localhost:7000/")]
    [InlineData("http://[::1]:7000", null, "http://[::1]:7000/")]
    [InlineData("https://*:7443;http://host.example:7000", null, "http://localhost:7000/")]
    [InlineData("http://192.0.2.7:7000", null, "http://192.0.2.7:7000/")]
    [InlineData("HTTP://localhost", null, "http://localhost/")]
    [InlineData("https://*:7443", "8081", "http://localhost:8081/")]
    [InlineData("http://unix:/run/infointerview.sock", null, "http://localhost:5080/")]
    [InlineData("http://127.0.0.1:0", null, "http://localhost:5080/")]
    public void The_server_is_asked_where_it_listens(string? urls, string? ports, string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["URLS"] = urls, ["HTTP_PORTS"] = ports }).Build();

        Assert.Equal(address, ListenAddress.Of(configuration).AbsoluteUri);
    }
}
