using InfoInterview.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddLooks();

var app = builder.Build();
app.UseLooks();
app.UseAntiforgery();
app.MapGet("/healthz", () => "alive");
app.MapLooks();
app.Run();
