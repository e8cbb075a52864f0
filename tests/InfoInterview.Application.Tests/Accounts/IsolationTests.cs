using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using InfoInterview.Application.Accounts;
using InfoInterview.Application.Contacts;
using InfoInterview.Application.Meetings;
using InfoInterview.Application.Outreach.Incoming;
using InfoInterview.Application.Outreach.Sending;
using InfoInterview.Application.Tests.Contacts;
using InfoInterview.Application.Tests.Requests;
using InfoInterview.Data;
using InfoInterview.Data.Storage;
using InfoInterview.Domain;
using InfoInterview.Domain.Contacts;
using InfoInterview.Domain.Reminders;
using InfoInterview.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace InfoInterview.Application.Tests.Accounts;

/// <summary>Walks everything that acts for an owner with another owner's ids. A new use case or query is walked without a line here.</summary>
public sealed class IsolationTests
{
    private static readonly JsonSerializerOptions Everything = new() { IncludeFields = true, ReferenceHandler = ReferenceHandler.IgnoreCycles, MaxDepth = 128 };

    /// <summary>Not walked, each for its reason.</summary>
    private static readonly Dictionary<Type, string> Apart = new()
    {
        [typeof(OpenAccount)] = "makes the owner",
        [typeof(SwitchSpace)] = "changes which of a user's own spaces acts, by the user signed in",
        [typeof(SendClaimed)] = "the outbox worker's, in a scope of the row's own owner",
        [typeof(MailRoutes)] = "takes a loaded account, not an id",
        [typeof(TakeInMail)] = "the mailbox worker's, by its hold on the mailbox, in a scope of the mailbox's own owner",
        [typeof(ReadMailbox)] = "the mailbox worker's, in a scope of the mailbox's own owner",
        [typeof(LookForCopies)] = "the mailbox worker's, in a scope of the mailbox's own owner",
        [typeof(LetGoOfMailbox)] = "the mailbox worker's, in a scope of the mailbox's own owner",
    };

    private static CancellationToken Ct => AskFloor.Ct;

    [Theory, MemberData(nameof(TestDatabase.All), MemberType = typeof(TestDatabase))]
    public async Task Another_owners_ids_open_nothing_and_change_nothing(DatabaseProvider provider)
    {
        await using var floor = await AskFloor.OpenAsync(provider, Whole);
        var (cases, uncovered, leaks) = (0, new List<string>(), new List<string>());
        await using var stranger = await floor.StrangerAsync();
        await new PrivateWorld(stranger).FurnishAsync();
        var (owner, world) = await OwnerAsync(floor);
        var before = await world.SeeAllAsync();
        foreach (var way in Intrusion.Ways.Where(w => !Apart.ContainsKey(w.DeclaringType!)))
        {
            var name = $"{way.DeclaringType!.Name}.{way.Name}";
            var proven = new Dictionary<string, string?>(StringComparer.Ordinal);
            for (var turn = 0; turn < new Intrusion(world.Ids, Samples(floor)).TurnsOf(way); turn++)
            {
                if (Prepare.TryGetValue(name, out var prepare))
                {
                    await prepare(owner, world.Id<ContactId>());
                    before = await world.SeeAllAsync();
                }

                var intrusion = new Intrusion(world.Ids, Samples(floor), turn);
                var kind = $"{name} {intrusion.RecordOf(way)}".TrimEnd();

                var theirs = await TryAsync(intrusion, way, stranger);
                cases++;
                Judge(theirs, world, kind, leaks);
                if (before != await world.SeeAllAsync())
                    leaks.Add($"{kind} changed another owner's rows");
                if (!Intrusion.TakesIds(way) || Silent.ContainsKey(name))
                    continue;

                // The same call by the owner must come to something else, or the one above proves nothing.
                var mine = await TryAsync(intrusion, way, owner);
                var changed = before != await world.SeeAllAsync();
                if (mine with { Fault = null } != theirs || changed)
                    proven[kind] = null;
                else
                    proven.TryAdd(kind, $"{kind} ({mine.Refusal ?? mine.Result})");
                if (!changed)
                    continue;
                await owner.DisposeAsync();
                (owner, world) = await OwnerAsync(floor);
                before = await world.SeeAllAsync();
            }

            uncovered.AddRange(proven.Values.OfType<string>());
        }

        cases += await TryOneAmongOwnAsync(floor, world, leaks);
        await owner.DisposeAsync();
        if (provider is DatabaseProvider.Sqlite)
            Figure.Print("isolation", ("cases", cases), ("uncovered", uncovered.Count), ("leaks", leaks.Count));
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
        Assert.True(uncovered.Count == 0, string.Join('\n', uncovered));
        Assert.True(cases > 80, $"{cases}");
    }

    [Fact]
    public void Whatever_is_not_walked_still_exists()
    {
        Assert.All(Apart.Keys, type => Assert.Contains(Intrusion.Ways, way => way.DeclaringType == type));
        Assert.All(Silent.Keys.Concat(Prepare.Keys), name => Assert.Contains(Intrusion.Ways, way => $"{way.DeclaringType!.Name}.{way.Name}" == name));
    }

    /// <summary>Take ids, but come to the same for their owner, each for its reason.</summary>
    private static readonly Dictionary<string, string> Silent = new()
    {
        ["CarryOutImport.RunAsync"] = "refuses a preview that does not match the stored people, before it looks at whose rows it names",
        ["MessageQueries.PageAsync"] = "its ids are cursors into the owner's own list",
        ["PracticeMailbox.ReadAsync"] = "its id is a cursor, and a real space has no practice mailbox",
    };

    /// <summary>What the owner does first, so that the way has something to come to.</summary>
    private static readonly Dictionary<string, Func<AskFloor, ContactId, Task>> Prepare = new()
    {
        ["RestoreContacts.RunAsync"] = (owner, contact) => owner.Get<DeleteContacts>().RunAsync([contact], Ct),
        ["RecountReminders.RunAsync"] = (owner, contact) => owner.SeeAsync(db => db.Contacts.Where(c => c.Id == contact).ExecuteUpdateAsync(c => c.SetProperty(x => x.Details.HolidayRegion, "GB-SCT"), Ct)),
    };

    private static async Task<(AskFloor Owner, PrivateWorld World)> OwnerAsync(AskFloor floor)
    {
        var owner = await floor.StrangerAsync();
        var world = new PrivateWorld(owner);
        await world.FurnishAsync();
        return (owner, world);
    }

    // Whoever names a row of their own beside another owner's gets past the first door; the second must be shut, too.
    private static async Task<int> TryOneAmongOwnAsync(AskFloor floor, PrivateWorld world, List<string> leaks)
    {
        var (cases, before) = (0, await world.SeeAllAsync());
        var (stranger, own) = await OwnerAsync(floor);
        foreach (var way in Intrusion.Ways.Where(w => !Apart.ContainsKey(w.DeclaringType!) && Intrusion.IdsOf(w).Count > 1))
        {
            foreach (var foreign in Intrusion.IdsOf(way).Where(world.Ids.ContainsKey))
            {
                var ids = new Dictionary<Type, object>(own.Ids) { [foreign] = world.Ids[foreign] };
                var turns = new Intrusion(ids, Samples(floor)).RecordOf(way) is null ? 1 : new Intrusion(ids, Samples(floor)).TurnsOf(way);
                for (var turn = 0; turn < turns; turn++)
                {
                    var intrusion = new Intrusion(ids, Samples(floor), turn);
                    var kind = $"{way.DeclaringType!.Name}.{way.Name} {intrusion.RecordOf(way)}".TrimEnd() + $" with another owner's {foreign.Name}";
                    var outcome = await TryAsync(intrusion, way, stranger);
                    Judge(outcome, world, kind, leaks);
                    cases++;
                    if (before != await world.SeeAllAsync())
                        leaks.Add($"{kind} changed another owner's rows");
                    if (outcome.Refusal is not null || way.Name != "RunAsync")
                        continue;

                    // It came to something, so that what is the stranger's own is not as it was.
                    await stranger.DisposeAsync();
                    (stranger, own) = await OwnerAsync(floor);
                    ids = new Dictionary<Type, object>(own.Ids) { [foreign] = world.Ids[foreign] };
                }
            }
        }

        await stranger.DisposeAsync();
        return cases;
    }

    private static void Judge(Outcome theirs, PrivateWorld world, string kind, List<string> leaks)
    {
        if (theirs.Fault is { } fault)
            leaks.Add($"{kind} failed: {fault}");
        else if (Shows(theirs, world))
            leaks.Add($"{kind} shows another owner's rows: {theirs.Result}");
    }

    private static async Task<Outcome> TryAsync(Intrusion intrusion, MethodInfo way, AskFloor floor)
    {
        await using var scope = floor.Database.ActingFor(floor.Owner);
        try
        {
            return new Outcome(Text(await intrusion.CallAsync(way, scope.ServiceProvider, Ct)), null, null);
        }
        catch (RefusedException refused)
        {
            return new Outcome(refused.Message, refused.Code, null);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new Outcome("", null, $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private static string Text(object? result) => result is null ? "" : JsonSerializer.Serialize(result, result.GetType(), Everything);

    private static bool Shows(Outcome outcome, PrivateWorld world) =>
        outcome.Result.Contains(world.Secret, StringComparison.OrdinalIgnoreCase) || world.Ids.Values.Any(id => outcome.Result.Contains($"{id}", StringComparison.OrdinalIgnoreCase));

    private static void Whole(IServiceCollection services)
    {
        services.AddBackgroundWork();
        services.AddKeyRing(null, services.Select(s => s.ImplementationInstance).OfType<DataDirectory>().Single());
    }

    private static Dictionary<Type, Func<object>> Samples(AskFloor floor) => new()
    {
        [typeof(string)] = () => "words",
        [typeof(int)] = () => 15,
        [typeof(Guid)] = () => Guid.CreateVersion7(),
        [typeof(DateTimeOffset)] = () => floor.Now,
        [typeof(DateOnly)] = () => new DateOnly(2026, 12, 3),
        [typeof(Stream)] = () => Csv.Stream(Csv.Of(1)),
        [typeof(TimeChoice)] = () => new TimeChoice(new DateOnly(2026, 12, 3), new TimeOnly(9, 0)),
        [typeof(Snooze)] = () => Snooze.OneDay,
        [typeof(ContactForm)] = () => new ContactForm(new ContactName("Renamed", null)),
    };

    private sealed record Outcome(string Result, string? Refusal, string? Fault);
}
