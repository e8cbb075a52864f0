using InfoInterview.Domain;
using InfoInterview.Web.Verbs;

try
{
    return await CommandLine.RunAsync(args, Console.Out, Console.Error);
}
catch (RefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
