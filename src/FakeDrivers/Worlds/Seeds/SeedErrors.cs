namespace FakeDrivers.Worlds;

/// <summary>What is wrong with test data that no rule of a service would catch. Every message is made here.</summary>
internal static class SeedErrors
{
    /// <summary>Where a row says that it was let in by force, among its metadata or properties.</summary>
    public const string ForcedKey = "fakedrivers_forced";

    public static FakeDriversException Status(string kind, string name, string status, string actual, IEnumerable<string> reachable, string hint) => new(
        $"The {kind} '{name}' cannot be seeded as '{status}': what leads there leaves it '{actual}'. Without more, it can be seeded as {string.Join(", ", reachable)}. {hint} "
        + "Or let it in as it is with force: true; the row then says so.");

    public static FakeDriversException Failed(string kind, string name, string reason) => new($"The {kind} '{name}' cannot be seeded: {reason}");

    public static FakeDriversException Nothing(string kind) => new($"The change of the seed of a {kind} gives nothing; give the seed with what differs: seed => seed with {{ Name = \"…\" }}.");

    public static FakeDriversException Later(string kind, string name, DateTimeOffset createdAt, DateTimeOffset now) => new(
        $"The {kind} '{name}' cannot have been made at {createdAt:u}: in the world it is {now:u}.");

    public static InvalidRequestException NoUuid(string kind, string id) => new("Id", $"The id '{id}' of the {kind} is no UUID, such as 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'.");

    public static ConflictException Taken(string kind, string id) => new(kind, id, $"There is a {kind} with the id '{id}' already.");
}
