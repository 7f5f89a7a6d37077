using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>How the images of a world behave. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public sealed class FakeImageOptions : IDomainOptions
{
    private List<string> _stores = ["default"];
    private List<string> _importMethods = ["glance-direct", "web-download", "copy-image"];
    private List<string> _containerFormats = ["ami", "ari", "aki", "bare", "ovf", "ova", "docker", "compressed"];
    private List<string> _diskFormats = ["ami", "ari", "aki", "vhd", "vhdx", "vmdk", "raw", "qcow2", "vdi", "iso", "ploop", "gpt"];
    private List<Image> _initial = [];
    private List<ImagePropertyProtection> _protections = [];

    /// <summary>Images that the world starts with besides the default data; one with the id of another takes its place.</summary>
    /// <value>The default is none; set in code only. Without a time of creation an image was created when the world begins.</value>
    public IList<Image> Initial => _initial;

    /// <summary>How an image goes from saving to active once the last byte of an upload has come.</summary>
    /// <value>The default is at once.</value>
    public Progress Save { get; set; } = Progress.AtOnce;

    /// <summary>How an image goes from importing to active once its bytes are there, and how a copy to further stores ends.</summary>
    /// <value>The default is at once.</value>
    public Progress Import { get; set; } = Progress.AtOnce;

    /// <summary>Whether deleted images with data wait for the scrubber (<c>delayed_delete</c>).</summary>
    /// <value>The default is <see langword="false"/>: they are gone at once.</value>
    public bool DelayedDelete { get; set; }

    /// <summary>When the scrubber comes to an image after its delayed deletion (<c>wakeup_time</c>).</summary>
    /// <value>The default is after five minutes.</value>
    public Progress Scrub { get; set; } = Progress.After(TimeSpan.FromMinutes(5));

    /// <summary>How many bytes an image may have (<c>image_size_cap</c>); −1 is no limit.</summary>
    /// <value>The default is 1 TiB.</value>
    public long MaxImageBytes { get; set; } = 1L << 40;

    /// <summary>How many bytes a project's images may store unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public long MaxStoredBytes { get; set; } = ImageQuota.Unlimited;

    /// <summary>How many bytes a project may stage for imports unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public long MaxStagedBytes { get; set; } = ImageQuota.Unlimited;

    /// <summary>How many images a project may have unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public int MaxImages { get; set; } = ImageQuota.Unlimited;

    /// <summary>How many images of a project may get data at the same time unless an administrator sets another limit; −1 is no limit.</summary>
    /// <value>The default is −1.</value>
    public int MaxUploading { get; set; } = ImageQuota.Unlimited;

    /// <summary>How many members an image may have (<c>image_member_quota</c>); −1 is no limit.</summary>
    /// <value>The default is 128.</value>
    public int MaxMembers { get; set; } = 128;

    /// <summary>How many properties an image may have (<c>image_property_quota</c>); −1 is no limit.</summary>
    /// <value>The default is 128.</value>
    public int MaxProperties { get; set; } = 128;

    /// <summary>How many tags an image may have (<c>image_tag_quota</c>); −1 is no limit.</summary>
    /// <value>The default is 128.</value>
    public int MaxTags { get; set; } = 128;

    /// <summary>How many locations an image may have (<c>image_location_quota</c>); −1 is no limit.</summary>
    /// <value>The default is 10.</value>
    public int MaxLocations { get; set; } = 10;

    /// <summary>Whether callers see and change where bytes are kept (<c>show_multiple_locations</c>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ShowLocations { get; set; }

    /// <summary>Whether callers see the URL of the first location (<c>show_image_direct_url</c>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool ShowDirectUrl { get; set; }

    /// <summary>The names of the stores, the one that is used when none is named first.</summary>
    /// <value>The default is <c>default</c>.</value>
    public IList<string> Stores => _stores;

    /// <summary>The ways to import that are allowed.</summary>
    /// <value>The default is <c>glance-direct</c>, <c>web-download</c> and <c>copy-image</c>.</value>
    public IList<string> ImportMethods => _importMethods;

    /// <summary>The container formats that images can have.</summary>
    /// <value>The default is Glance's own list.</value>
    public IList<string> ContainerFormats => _containerFormats;

    /// <summary>The disk formats that images can have.</summary>
    /// <value>The default is Glance's own list.</value>
    public IList<string> DiskFormats => _diskFormats;

    /// <summary>
    /// Who may do what with which properties; the first rule whose pattern matches a name decides. With any rule here, a property that none
    /// covers is nobody's.
    /// </summary>
    /// <value>The default is none, no property is protected; set in code only.</value>
    public IList<ImagePropertyProtection> PropertyProtections => _protections;

    /// <summary>
    /// What stands for the web when an image is imported from it: gives the bytes at a URI as a stream, which the fake reads and disposes, or
    /// nothing when there are none. No connection is ever made.
    /// </summary>
    /// <value>The default is <see langword="null"/>: nothing is there, and every such import fails. Set in code only.</value>
    public Func<Uri, CancellationToken, ValueTask<Stream?>>? WebSource { get; set; }

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        foreach (var (name, progress) in new[] { (nameof(Save), Save), (nameof(Import), Import), (nameof(Scrub), Scrub) })
        {
            if (progress is null) yield return $"{path}:{name} must be set, for example to 'at once'.";
        }

        (string Name, long Limit)[] limits =
        [
            (nameof(MaxImageBytes), MaxImageBytes), (nameof(MaxStoredBytes), MaxStoredBytes), (nameof(MaxStagedBytes), MaxStagedBytes),
            (nameof(MaxImages), MaxImages), (nameof(MaxUploading), MaxUploading), (nameof(MaxMembers), MaxMembers),
            (nameof(MaxProperties), MaxProperties), (nameof(MaxTags), MaxTags), (nameof(MaxLocations), MaxLocations),
        ];
        foreach (var (name, limit) in limits)
        {
            if (limit < ImageQuota.Unlimited) yield return $"{path}:{name} must be -1 (no limit) or more, but is {limit}.";
        }

        if (_stores.Count == 0 || _stores.Any(string.IsNullOrWhiteSpace)) yield return $"{path}:{nameof(Stores)} must name a store at least, for example 'default'.";
        foreach (var method in _importMethods.Where(method => !ImageImportMethods.All.Contains(method)))
        {
            yield return $"{path}:{nameof(ImportMethods)} names '{method}', which is none. There are: {string.Join(", ", ImageImportMethods.All)}.";
        }
    }

    void IDomainOptions.Read(OptionReader reader)
    {
        reader.Progress(nameof(Save), value => Save = value);
        reader.Progress(nameof(Import), value => Import = value);
        reader.Flag(nameof(DelayedDelete), value => DelayedDelete = value);
        reader.Progress(nameof(Scrub), value => Scrub = value);
        reader.Long(nameof(MaxImageBytes), value => MaxImageBytes = value);
        reader.Long(nameof(MaxStoredBytes), value => MaxStoredBytes = value);
        reader.Long(nameof(MaxStagedBytes), value => MaxStagedBytes = value);
        reader.Number(nameof(MaxImages), value => MaxImages = value);
        reader.Number(nameof(MaxUploading), value => MaxUploading = value);
        reader.Number(nameof(MaxMembers), value => MaxMembers = value);
        reader.Number(nameof(MaxProperties), value => MaxProperties = value);
        reader.Number(nameof(MaxTags), value => MaxTags = value);
        reader.Number(nameof(MaxLocations), value => MaxLocations = value);
        reader.Flag(nameof(ShowLocations), value => ShowLocations = value);
        reader.Flag(nameof(ShowDirectUrl), value => ShowDirectUrl = value);
        reader.Texts(nameof(Stores), values => _stores = [.. values]);
        reader.Texts(nameof(ImportMethods), values => _importMethods = [.. values]);
        reader.Texts(nameof(ContainerFormats), values => _containerFormats = [.. values]);
        reader.Texts(nameof(DiskFormats), values => _diskFormats = [.. values]);
    }

    IDomainOptions IDomainOptions.Copy()
    {
        var copy = (FakeImageOptions)MemberwiseClone();
        copy._stores = [.. _stores];
        copy._importMethods = [.. _importMethods];
        copy._containerFormats = [.. _containerFormats];
        copy._diskFormats = [.. _diskFormats];
        copy._initial = [.. _initial];
        copy._protections = [.. _protections];
        return copy;
    }
}
