using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <content>Imports and their tasks.</content>
internal static partial class ImageRules
{
    public const string ImportTaskProperty = "os_glance_import_task";
    public const string ImportingToProperty = "os_glance_importing_to_stores";
    private const string FailedImportProperty = "os_glance_failed_import";

    /// <summary>How long a task stays after its end.</summary>
    private static readonly TimeSpan TaskTimeToLive = TimeSpan.FromHours(48);

    public static ImageImport BeginImport(Transaction tx, ImportImageRequest request)
    {
        var options = tx.Options<FakeImageOptions>();
        if (!options.ImportMethods.Contains(request.Method)) throw ImageErrors.UnknownMethod(request.Method, options.ImportMethods);
        return request.Method == ImageImportMethods.Copy ? BeginCopy(tx, request, options) : BeginImport(tx, request, options);
    }

    /// <summary>Puts what was fetched where the end of the import takes it.</summary>
    public static NoResult ReceiveImport(Transaction tx, (ImageImport Import, ImageContent Content) came)
    {
        // Deleted meanwhile: nobody waits for it.
        if (RunningImport(tx, came.Import) is not { } image) return NoResult.Value;
        try
        {
            if (image.Owner is { } owner) DemandRoom(tx, owner, stagedBytes: came.Content.SizeBytes);
        }
        catch (QuotaExceededException error)
        {
            // The request was accepted: that there is no room to stage what came is the task's failure.
            ImageEndings.ImportFailed(tx, image.Id, error);
            return NoResult.Value;
        }

        ImageRows.Keep(tx, ImageTables.Staged, image.Id, came.Content);
        Become(tx, image with { SizeBytes = came.Content.SizeBytes }, ImageStatusRules.ImportFromWeb.During);
        tx.Begin(ImageTransitions.FinishImport, image.Id, tx.Options<FakeImageOptions>().Import);
        return NoResult.Value;
    }

    public static NoResult GiveUpImport(Transaction tx, (ImageImport Import, string Problem) failed)
    {
        if (RunningImport(tx, failed.Import) is { } image) ImageEndings.ImportFailed(tx, image.Id, new DriverException(failed.Problem));
        return NoResult.Value;
    }

    public static ImageTask GetTask(StateView view, ImageTaskReference request) => RequireTask(view, request.TaskId);

    public static IReadOnlyList<ImageTask> ListTasks(StateView view, ImageReference request) =>
        [.. view.Where(ImageTables.TasksOfImage, Require(view, request.ImageId).Id)];

    /// <summary>The task that an image's import or copy goes on by.</summary>
    public static ImageTask? RunningTask(StateView view, string imageId) =>
        view.Where(ImageTables.TasksOfImage, imageId).LastOrDefault(task => task.Status == ImageTaskStatus.Processing);

    public static void EndTasks(Transaction tx, string imageId, ImageTaskStatus status, string message = "")
    {
        if (RunningTask(tx, imageId) is not { } task) return;
        tx.Update(ImageTables.Tasks, task with { Status = status, Message = message, UpdatedAt = tx.Now, ExpiresAt = tx.Now + TaskTimeToLive });
    }

    /// <summary>The stores that a task is to put the bytes into.</summary>
    public static IReadOnlyList<string> StoresOf(StateView view, ImportImageRequest request)
    {
        var known = view.Options<FakeImageOptions>().Stores;
        if (request.AllStores) return [.. known];
        return request.Stores.Count > 0 ? request.Stores : [known[0]];
    }

    /// <summary>An image without the marks of an import; where there are several stores, with those of one that ended.</summary>
    public static Image Unmarked(StateView view, Image image, string failed = "")
    {
        var properties = new Dictionary<string, string>(image.Properties);
        properties.Remove(ImportTaskProperty);
        if (view.Options<FakeImageOptions>().Stores.Count > 1)
        {
            properties[ImportingToProperty] = string.Empty;
            properties[FailedImportProperty] = failed;
        }

        return image with { Properties = properties };
    }

    private static ImageImport BeginImport(Transaction tx, ImportImageRequest request, FakeImageOptions options)
    {
        var image = RequireOwn(tx, request.ImageId, ImageOperations.Import);
        var isWeb = request.Method == ImageImportMethods.Web;
        Demand(image, isWeb ? ImageStatusRules.ImportFromWeb : ImageStatusRules.ImportStaged);
        if (!isWeb && !tx.Contains(ImageTables.Staged, image.Id)) throw ImageErrors.StillComing(image);
        if (image.ContainerFormat is null) throw ImageErrors.FormatMissingForImport(nameof(image.ContainerFormat), image);
        if (image.DiskFormat is null) throw ImageErrors.FormatMissingForImport(nameof(image.DiskFormat), image);
        if (isWeb) DemandUri(request.Uri);
        DemandStores(request, options);
        if (image.Owner is { } owner)
        {
            DemandNotOverfull(tx, owner);
            if (isWeb) DemandRoom(tx, owner, uploading: 1);
        }

        var task = StartTask(tx, image, request);
        Become(tx, Marked(tx, image, task, StoresOf(tx, request)), ImageStatusRules.ImportStaged.During);
        if (!isWeb) tx.Begin(ImageTransitions.FinishImport, image.Id, options.Import);
        return new(image.Id, task.Id, isWeb ? request.Uri : null);
    }

    private static ImageImport BeginCopy(Transaction tx, ImportImageRequest request, FakeImageOptions options)
    {
        var image = Require(tx, request.ImageId);
        if (!tx.Caller.IsAdmin) throw ImageErrors.CopyForAdministrators(ImageOperations.Import, tx.Caller);
        Demand(image, ImageStatusRules.Copy);
        if (RunningTask(tx, image.Id) is { } running) throw ImageErrors.ImportRuns(image, running);
        DemandStores(request, options);
        var stores = StoresOf(tx, request);
        if (!request.AllStores && stores.FirstOrDefault(image.Stores.Contains) is { } taken) throw ImageErrors.IsInStore(image, taken);
        var missing = stores.Except(image.Stores).ToList();
        if (missing.Count == 0) return new(image.Id, string.Empty, null);
        var task = StartTask(tx, image, request);
        Write(tx, image, Marked(tx, image, task, missing));
        tx.Begin(ImageTransitions.FinishCopy, image.Id, options.Import);
        return new(image.Id, task.Id, null);
    }

    private static ImageTask RequireTask(StateView view, string taskId)
    {
        ArgumentNullException.ThrowIfNull(taskId);
        return view.Find(ImageTables.Tasks, taskId) ?? throw ImageErrors.TaskNotFound(taskId);
    }

    private static ImageTask StartTask(Transaction tx, Image image, ImportImageRequest request)
    {
        var task = new ImageTask
        {
            Id = tx.NewId("image task", image.Id),
            ImageId = image.Id,
            Status = ImageTaskStatus.Processing,
            Input = request,
            Owner = tx.Caller.ProjectId,
            UserId = tx.Caller.UserId,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(ImageTables.Tasks, task);
        return task;
    }

    private static Image Marked(StateView view, Image image, ImageTask task, IEnumerable<string> stores)
    {
        var properties = new Dictionary<string, string>(image.Properties) { [ImportTaskProperty] = task.Id };
        if (view.Options<FakeImageOptions>().Stores.Count > 1)
        {
            properties[ImportingToProperty] = string.Join(',', stores);
            properties[FailedImportProperty] = string.Empty;
        }

        return image with { Properties = properties };
    }

    private static Image? RunningImport(StateView view, ImageImport import) =>
        view.Find(ImageTables.Images, import.ImageId) is { Status: ImageStatus.Importing } image && RunningTask(view, image.Id)?.Id == import.TaskId ? image : null;

    private static void DemandStores(ImportImageRequest request, FakeImageOptions options)
    {
        if (request.Stores.FirstOrDefault(store => !options.Stores.Contains(store)) is { } unknown) throw ImageErrors.UnknownImportStore(unknown, options.Stores);
    }

    private static void DemandUri(Uri? uri)
    {
        // Glance's own filter: web schemes on their own ports.
        var isAllowed = uri is { IsAbsoluteUri: true } && (uri.Scheme, uri.Port) is ("http" or "https", 80 or 443);
        if (!isAllowed) throw ImageErrors.Uri(uri);
    }
}
