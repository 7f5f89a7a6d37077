using System.Text.Json.Nodes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds.Files;

/// <summary>A file in which one value was changed or removed is loaded, or refused with an error that says where; nothing else ever happens.</summary>
public sealed class WorldFileFuzzTests
{
    // Of the fields, so many for each seed.
    private const int Samples = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task One_value_that_is_changed_or_removed_gives_a_world_or_an_error(int seed)
    {
        using var rich = await RichWorld.CreateAsync(Cancellation);
        var file = RichWorld.FileOf(rich);
        var random = new Random(seed);

        // One place of each field.
        var fields = Places(file["state"]!, "state").GroupBy(place => place.Path).Select(group => group.ElementAt(random.Next(group.Count()))).OrderBy(_ => random.Next()).Take(Samples).ToList();
        var (loaded, refused, wrong) = (0, 0, new List<string>());
        foreach (var (path, node) in fields)
        {
            var undo = Change(node, random, out var what);
            try
            {
                using var world = new FakeWorld(RichWorld.Options());
                RichWorld.Load(world, file);
                loaded++;
                wrong.AddRange(SliceCatalog.All.SelectMany(slice => slice.Verify(world.Kernel.State.Get(slice))).Select(problem => $"{path} {what}: {problem}"));
                await ListAllAsync(world);
            }
            catch (WorldFileException)
            {
                refused++;
            }
            catch (Exception error)
            {
                wrong.Add($"{path} {what}: {error.GetType().Name} {error.Message} {error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("FakeDrivers.", StringComparison.Ordinal))}");
            }

            undo();
        }

        wrong.Should().BeEmpty();
        loaded.Should().BePositive();
        refused.Should().BePositive();
    }

    private static IEnumerable<(string Path, JsonNode? Node)> Places(JsonNode parent, string path)
    {
        var children = parent switch
        {
            JsonObject map => map.Select(pair => (Name: pair.Key, pair.Value)).ToList(),
            JsonArray list => list.Select(item => (Name: "[]", Value: item)).ToList(),
            _ => [],
        };
        foreach (var (name, value) in children)
        {
            // Without a node of its own a null has no place to be changed at.
            if (value is null) continue;
            yield return ($"{path}.{name}", value);
            foreach (var deeper in Places(value, $"{path}.{name}")) yield return deeper;
        }
    }

    private static Action Change(JsonNode? node, Random random, out string what)
    {
        var parent = node!.Parent!;
        var (key, place) = parent is JsonObject map ? (node.GetPropertyName(), 0) : ("", node.GetElementIndex());
        (what, JsonNode? other) = random.Next(5) switch
        {
            0 => ("removed", null),
            1 => ("null", null),
            2 => ("another type", node is JsonValue ? (JsonNode)new JsonArray() : JsonValue.Create(3)),
            3 => ("a strange number", JsonValue.Create(-99999999999999d)),
            _ => ("a strange text", (JsonNode)JsonValue.Create(node is JsonValue value && value.TryGetValue(out string? text) && text.Length > 0 ? text + "x" : "")!),
        };
        if (parent is JsonObject fields)
        {
            if (what == "removed") fields.Remove(key);
            else fields[key] = other;
            return () => fields[key] = node;
        }

        var items = (JsonArray)parent;
        items.RemoveAt(place);
        if (what != "removed") items.Insert(place, other);
        var wasRemoved = what == "removed";
        return () =>
        {
            if (!wasRemoved) items.RemoveAt(place);
            items.Insert(place, node);
        };
    }

    private static async Task ListAllAsync(FakeWorld world)
    {
        await world.Network.ListNetworksAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Network.ListSubnetsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Network.ListPortsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Network.ListRoutersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Network.ListFloatingIpsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Network.ListSecurityGroupsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Network.ListTrunksAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Network.ListIpAvailabilitiesAsync(cancellationToken: Cancellation);
        await world.Compute.ListServersAsync(new() { AllProjects = true }, Cancellation).ToListAsync(Cancellation);
        await world.Compute.ListFlavorsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Volumes.ListVolumesAsync(new() { AllProjects = true }, Cancellation).ToListAsync(Cancellation);
        await world.Volumes.ListSnapshotsAsync(new() { AllProjects = true }, Cancellation).ToListAsync(Cancellation);
        await world.Volumes.ListBackupsAsync(new() { AllProjects = true }, Cancellation).ToListAsync(Cancellation);
        await world.Images.ListImagesAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Identity.ListProjectsAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Identity.ListUsersAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);
        await world.Identity.ListRoleAssignmentsAsync(new() { IsEffective = true }, Cancellation);
        await world.Identity.GetCatalogAsync(Cancellation);
        world.Snapshot().Export().Should().NotBeEmpty();
    }
}
