using InfoInterview.Domain;
using InfoInterview.Web.Verbs;

try
{
    return await Verb.RunAsync(args);
}
catch (RefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
