using NetArchTest.Rules;

namespace InfoInterview.Web.Tests.House;

/// <summary>What must not be named is not named: from floor to floor, from room to room, and packages where they belong.</summary>
public sealed class FloorTests
{
    private static readonly string[] BadNames = ["Helper", "Helpers", "Manager", "Common", "Extensions", "Util", "Utils", "Service", "Dto"];

    public static IEnumerable<object[]> AllFloors => Rooms.Floors.Keys.Select(floor => new object[] { floor });

    public static IEnumerable<object[]> AllRooms => Rooms.Doors.Keys.Select(room => new object[] { room });

    [Theory, MemberData(nameof(AllFloors))]
    public void A_floor_names_only_the_floors_it_stands_on(string floor) =>
        Assert.Equal(Rooms.Stairs[floor], References(floor).Where(n => n.StartsWith("InfoInterview.", StringComparison.Ordinal)).Select(n => n["InfoInterview.".Length..]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_domain_has_no_package() =>
        Assert.All(References("Domain"), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Theory, MemberData(nameof(AllFloors))]
    public void A_package_is_named_on_its_own_floor_only(string floor)
    {
        var foreign = Rooms.Packages.Where(p => p.Key != floor).SelectMany(p => p.Value).ToArray();
        Assert.Empty(Naming(Types.InAssembly(Rooms.Floors[floor]), foreign));
    }

    [Theory]
    [InlineData("Mail"), InlineData("Web"), InlineData("Application"), InlineData("Data")]
    public void Each_package_of_the_plan_is_in_use(string floor) =>
        Assert.All(Rooms.Packages[floor].Except(["NodaTime"]), package => Assert.NotEmpty(Naming(Types.InAssembly(Rooms.Floors[floor]), package)));

    [Fact]
    public void Every_folder_has_its_line_in_the_plan_and_every_line_its_folder()
    {
        var found = Rooms.Floors.SelectMany(f => f.Value.GetTypes().Select(t => RoomOf(f.Key, t)).OfType<string>()).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(Rooms.Doors.Keys.Order(StringComparer.Ordinal), found);
    }

    [Theory, MemberData(nameof(AllRooms))]
    public void A_room_names_only_the_rooms_it_has_a_door_to(string room)
    {
        var (floor, name) = (room.Split('.')[0], room.Split('.')[1]);
        var closed = Rooms.Doors.Keys.Where(r => r.StartsWith(floor + ".", StringComparison.Ordinal) && r != room && !Rooms.Doors[room].Contains(r.Split('.')[1]))
            .Select(r => $"InfoInterview.{r}").ToArray();
        Assert.Empty(Naming(Types.InAssembly(Rooms.Floors[floor]).That().ResideInNamespaceMatching($@"^InfoInterview\.{floor}\.{name}(\.|$)"), closed));
    }

    [Fact]
    public void No_type_is_called_by_what_says_nothing()
    {
        var types = Rooms.Floors.Values.SelectMany(f => f.GetTypes()).Where(t => t.Namespace?.StartsWith("InfoInterview", StringComparison.Ordinal) == true).ToList();
        Assert.True(types.Count > 500);
        Assert.DoesNotContain(types, t => BadNames.Any(bad => t.Name.Split('`')[0].EndsWith(bad, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> References(string floor) => Rooms.Floors[floor].GetReferencedAssemblies().Select(a => a.Name!);

    private static List<string> Naming(PredicateList types, params string[] namespaces) =>
        types.And().HaveDependencyOnAny(namespaces).GetTypes().Select(t => t.FullName!).Distinct().ToList();

    private static List<string> Naming(Types types, params string[] namespaces) =>
        types.That().HaveDependencyOnAny(namespaces).GetTypes().Select(t => t.FullName!).Distinct().ToList();

    private static string? RoomOf(string floor, Type type)
    {
        var root = $"InfoInterview.{floor}.";
        return type.Namespace is { } space && space.StartsWith(root, StringComparison.Ordinal) ? $"{floor}.{space[root.Length..].Split('.')[0]}" : null;
    }
}
