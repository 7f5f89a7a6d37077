using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Single metadata items, tags, and the other texts about servers.</content>
internal static partial class ComputeRules
{
    private const int MostTags = 50;
    private const int MostTagCharacters = 60;

    public static IReadOnlyDictionary<string, string> SetMetadataItems(Transaction tx, ServerMetadataRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.UpdateMetadata);
        var items = server.Metadata.ToDictionary(item => item.Key, item => item.Value);
        foreach (var (key, value) in request.Items) items[key] = value;
        DemandMetadata(tx, server.ProjectId, items);
        var changed = server with { Metadata = items };
        if (changed != server) Become(tx, changed);
        return changed.Metadata;
    }

    public static NoResult DeleteMetadataItem(Transaction tx, ServerMetadataReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.UpdateMetadata);
        if (!server.Metadata.ContainsKey(request.Key)) throw ComputeErrors.MetadataNotFound(server, request.Key);
        Become(tx, server with { Metadata = server.Metadata.Where(item => item.Key != request.Key).ToDictionary(item => item.Key, item => item.Value) });
        return NoResult.Value;
    }

    public static IReadOnlyList<string> SetTags(Transaction tx, ServerTagsRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.UpdateTags);
        DemandTags(request.Tags);
        var changed = server with { Tags = [.. request.Tags.Distinct()] };
        if (changed != server) Become(tx, changed);
        return changed.Tags;
    }

    public static NoResult AddTag(Transaction tx, ServerTagReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.UpdateTags);
        DemandTags([.. server.Tags.Append(request.Tag).Distinct()]);
        if (!server.Tags.Contains(request.Tag)) Become(tx, server with { Tags = [.. server.Tags, request.Tag] });
        return NoResult.Value;
    }

    public static NoResult RemoveTag(Transaction tx, ServerTagReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.UpdateTags);
        if (!server.Tags.Contains(request.Tag)) throw ComputeErrors.TagNotFound(server, request.Tag);
        Become(tx, server with { Tags = [.. server.Tags.Where(tag => tag != request.Tag)] });
        return NoResult.Value;
    }

    private static void DemandTags(IReadOnlyList<string> tags)
    {
        if (tags.Distinct().Count() is var count && count > MostTags) throw ComputeErrors.TooManyTags(count, MostTags);
        foreach (var tag in tags)
        {
            if (tag.Length is 0 or > MostTagCharacters || tag.Contains('/') || tag.Contains(',')) throw ComputeErrors.Tag(tag, MostTagCharacters);
        }
    }

    private static void DemandServerText(string parameter, string? text)
    {
        if (text?.Length > MostCharacters) throw ComputeErrors.TooLong(parameter, MostCharacters, text.Length);
    }

    private static void DemandHostName(string? hostName)
    {
        if (hostName is null) return;
        var isGood = hostName.Length is > 0 and <= MostCharacters
            && hostName[0] != '-' && hostName[^1] != '-'
            && hostName.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
        if (!isGood) throw ComputeErrors.ServerHostName(hostName);
    }

    private static void DemandAccessAddress(string parameter, string? address, System.Net.Sockets.AddressFamily family)
    {
        if (string.IsNullOrEmpty(address)) return;
        if (!System.Net.IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily != family) throw ComputeErrors.AccessAddress(parameter, address);
    }

    /// <summary>A name that a server can bear on its network: the name's letters in lower case, other things left out or put as dashes.</summary>
    private static string HostNameOf(string name, string id)
    {
        var letters = name.Select(letter => letter is ' ' or '_' or '.' ? '-' : char.ToLowerInvariant(letter))
            .Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
        var hostName = string.Concat(letters).Trim('-');
        if (hostName.Length > 63) hostName = hostName[..63].TrimEnd('-');
        if (hostName.Length == 0) return $"server-{id}";
        // One text where there can be one: there may be a million servers.
        return hostName == name ? name : hostName;
    }
}
