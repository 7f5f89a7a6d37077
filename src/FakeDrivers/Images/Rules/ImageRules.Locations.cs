using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Where bytes are kept.</content>
internal static partial class ImageRules
{
    private const string StoreRoot = "file:///var/lib/glance/";
    private const string StoreKey = "store";

    private static readonly string[] OwnSchemes = ["file", "filesystem", "swift+config", "cinder"];

    public static IReadOnlyList<ImageLocation> ListLocations(StateView view, ImageReference request)
    {
        var image = RequireOwn(view, request.ImageId, ImageOperations.ListLocations);
        DemandShown(view, ImageOperations.ListLocations);
        Look(view, image);
        return image.Locations;
    }

    public static Image AddLocation(Transaction tx, AddImageLocationRequest request)
    {
        var operation = ImageOperations.AddLocation;
        var before = RequireOwn(tx, request.ImageId, operation);
        DemandShown(tx, operation);
        Demand(before, ImageStatusRules.AddLocation);
        var hashed = WithHashes(before, request);
        var after = WithLocation(tx, hashed, new() { Url = request.Url, Metadata = request.Metadata }, request.Position);
        return Shown(tx, Write(tx, before, after));
    }

    public static Image RemoveLocation(Transaction tx, ImageLocationReference request)
    {
        var operation = ImageOperations.RemoveLocation;
        var before = RequireOwn(tx, request.ImageId, operation);
        DemandShown(tx, operation);
        Demand(before, ImageStatusRules.RemoveLocation);
        var position = before.Locations.ToList().FindIndex(location => location.Url == request.Url);
        if (position < 0) throw ImageErrors.NoLocation(before, request.Url);
        return Shown(tx, Write(tx, before, WithoutLocation(tx, before, position, operation)));
    }

    /// <summary>The URL that a store gives to an image's bytes.</summary>
    public static ImageLocation LocationIn(string store, string imageId) => new()
    {
        Url = $"{StoreRoot}{store}/{imageId}",
        Metadata = new Dictionary<string, string> { [StoreKey] = store },
    };

    /// <summary>An image with these locations, and the stores that they are in.</summary>
    public static Image At(Image image, IEnumerable<ImageLocation> locations)
    {
        List<ImageLocation> list = [.. locations];
        return image with
        {
            Locations = list,
            Stores = [.. list.Select(location => location.Metadata.GetValueOrDefault(StoreKey)).OfType<string>().Distinct()],
        };
    }

    private static Image ChangeLocations(Transaction tx, Image image, ImageChange change, Operation operation)
    {
        DemandShown(tx, operation);
        switch (change)
        {
            case { Kind: ImageChangeKind.Add, Value: ImageLocation location }:
                Demand(image, ImageStatusRules.AddLocation);
                return WithLocation(tx, image, location, change.Position);
            case { Kind: ImageChangeKind.Remove }:
                Demand(image, ImageStatusRules.RemoveLocation);
                return WithoutLocation(tx, image, change.Position ?? image.Locations.Count - 1, operation);
            case { Kind: ImageChangeKind.Replace, Value: IReadOnlyList<ImageLocation> { Count: 0 } }:
                throw ImageErrors.NoLocationsLeft(operation, image);
            case { Kind: ImageChangeKind.Replace, Value: IReadOnlyList<ImageLocation> locations }:
                Demand(image, ImageStatusRules.ReplaceLocations);
                return WithLocations(tx, image, locations);
            default:
                throw ImageErrors.Value(change, "a location, or a list of them to replace all");
        }
    }

    private static Image WithLocation(Transaction tx, Image image, ImageLocation location, int? position)
    {
        DemandForeign(location);
        if (image.Locations.Any(other => other.Url == location.Url)) throw ImageErrors.LocationTaken(image, location.Url);
        List<ImageLocation> all = [.. image.Locations];
        if (position < 0 || position > all.Count) throw ImageErrors.Position(position.Value, all.Count);
        all.Insert(position ?? all.Count, location with { IsInUse = false });
        return Located(tx, image, all);
    }

    private static Image WithLocations(Transaction tx, Image image, IReadOnlyList<ImageLocation> locations)
    {
        if (locations.GroupBy(location => location.Url).FirstOrDefault(group => group.Count() > 1) is { } twice) throw ImageErrors.LocationTaken(image, twice.Key);
        if (image.Locations.Count > 0)
        {
            // The same places may get other metadata; other places may not take theirs.
            var old = image.Locations.ToDictionary(location => location.Url);
            if (!old.Keys.ToHashSet().SetEquals(locations.Select(location => location.Url))) throw ImageErrors.OtherLocations(image);
            return At(image, locations.Select(location => InStoreOf(location, old[location.Url])));
        }

        foreach (var location in locations) DemandForeign(location);
        return Located(tx, image, locations.Select(location => location with { IsInUse = false }));
    }

    /// <summary>The image with more locations than before; one that was queued has data now.</summary>
    private static Image Located(Transaction tx, Image image, IEnumerable<ImageLocation> locations)
    {
        var after = At(image, locations);
        DemandCount("image_locations", after.Locations.Count, tx.Options<FakeImageOptions>().MaxLocations);
        if (image.Owner is { } owner && after.SizeBytes is > 0 and var size) DemandRoom(tx, owner, storedBytes: size * (after.Locations.Count - image.Locations.Count));
        if (after.Status != ImageStatus.Queued) return after;
        DemandFormatsSet(after);
        return after with { Status = ImageStatus.Active };
    }

    private static Image WithoutLocation(Transaction tx, Image image, int position, Operation operation)
    {
        if (image.Locations.Count == 1) throw ImageErrors.NoLocationsLeft(operation, image);
        if (position < 0 || position >= image.Locations.Count) throw ImageErrors.Position(position, image.Locations.Count - 1);
        var after = At(image, image.Locations.Where((_, index) => index != position));
        if (!after.Locations.Any(location => location.Url.StartsWith(StoreRoot, StringComparison.Ordinal))) ImageRows.Drop(tx, ImageTables.Stored, image.Id);
        return after;
    }

    private static Image WithHashes(Image image, AddImageLocationRequest request)
    {
        if (request.Checksum is { } checksum)
        {
            if (image.Checksum is { } known && known != checksum) throw ImageErrors.OtherHash(image, nameof(request.Checksum), known);
            DemandHex(nameof(request.Checksum), checksum, 32);
        }

        if (request.HashValue is { } hash)
        {
            if (image.HashValue is { } known && known != hash) throw ImageErrors.OtherHash(image, nameof(request.HashValue), known);
            DemandHex(nameof(request.HashValue), hash, 128);
        }

        if (image.Status != ImageStatus.Queued) return image;
        return image with
        {
            Checksum = request.Checksum,
            HashValue = request.HashValue,
            HashAlgorithm = request.HashValue is null ? null : "sha512",
        };
    }

    private static void DemandHex(string parameter, string text, int digits)
    {
        if (text.Length != digits || !text.All(char.IsAsciiHexDigit)) throw ImageErrors.NoHash(parameter, text, digits);
    }

    /// <summary>The place with new metadata, in the store that it was in.</summary>
    private static ImageLocation InStoreOf(ImageLocation location, ImageLocation old)
    {
        var metadata = new Dictionary<string, string>(location.Metadata);
        if (old.Metadata.TryGetValue(StoreKey, out var store)) metadata[StoreKey] = store;
        else if (metadata.TryGetValue(StoreKey, out var claimed)) throw ImageErrors.StoreOfLocation(location.Url, claimed);
        return location with { IsInUse = old.IsInUse, Metadata = metadata };
    }

    /// <summary>Refuses a place that is none, or that is said to be in a store: which it is in, the service alone says.</summary>
    private static void DemandForeign(ImageLocation location)
    {
        DemandUrl(location.Url);
        if (location.Metadata.TryGetValue(StoreKey, out var store)) throw ImageErrors.StoreOfLocation(location.Url, store);
    }

    private static void DemandUrl(string url)
    {
        if (url.Length <= MostCharacters && Uri.TryCreate(url, UriKind.Absolute, out var uri) && !OwnSchemes.Contains(uri.Scheme, StringComparer.OrdinalIgnoreCase)) return;
        throw ImageErrors.NoUrl(url);
    }

    private static void DemandShown(StateView view, Operation operation)
    {
        if (!view.Options<FakeImageOptions>().ShowLocations) throw ImageErrors.LocationsHidden(operation);
    }
}
