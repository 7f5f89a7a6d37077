namespace FakeDrivers.Volumes;

/// <summary>Every error of the fake backends, so that wording and facts agree.</summary>
internal static class VolumeDriverErrors
{
    public static ResourceNotFoundException NoDisk(string name, IEnumerable<string> names) => new(
        "logical volume", name, $"The backend has no logical volume '{name}'.{NearMisses.Sentence(name, names)}");

    public static ConflictException DiskExists(string name) => new("logical volume", name, $"The backend has a logical volume '{name}' already.");

    public static CapacityExceededException Full(int gib, int free) => new("gigabytes", gib, free);

    public static InvalidRequestException TooSmall(BackendVolume volume, BackendDisk source) => new(
        nameof(volume), $"The volume '{volume.Name}' of {volume.SizeGiB} GiB is too small for '{source.Name}', which has {source.SizeGiB} GiB.");

    public static InvalidRequestException NotLarger(BackendDisk disk, int newSizeGiB) => new(
        "newSizeGiB", $"The logical volume '{disk.Name}' has {disk.SizeGiB} GiB and cannot be extended to {newSizeGiB} GiB; the new size must be larger.");

    public static ResourceNotFoundException NoExport(string name) => new("export", name, $"No export device found for volume {name}.");

    public static CapacityExceededException NoPlace(string resource, int places) => new(resource, 1, 0, $"All {places} {resource} are taken; remove an export first.");

    public static DriverException NoVolumeGroup(string group, string found) => new($"volume group {group} doesn't exist; vgs shows: {found.Trim()}.");

    public static DriverException NotRunning(string name, string what) => new($"Cannot confirm exported volume {name}: {what} isn't running.");
}
