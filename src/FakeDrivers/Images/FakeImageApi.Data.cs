namespace FakeDrivers.Images;

/// <content>Bytes, imports, places and members.</content>
public sealed partial class FakeImageApi
{
    /// <inheritdoc/>
    public Task UploadImageAsync(UploadImageRequest request, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var kernel = _gate.Kernel;
        return _gate.InvokeAsync(
            ImageOperations.Upload, request, (asked, call, token) => ImageIntake.Upload.TakeAsync(kernel, call, asked, content, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImageDownload> DownloadImageAsync(string imageId, ImageRange? range = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.Download, new(imageId, range), ImageRules.Download, cancellationToken);

    /// <inheritdoc/>
    public Task StageImageAsync(UploadImageRequest request, Stream content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var kernel = _gate.Kernel;
        return _gate.InvokeAsync(
            ImageOperations.Stage, request, (asked, call, token) => ImageIntake.Stage.TakeAsync(kernel, call, asked, content, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task ImportImageAsync(ImportImageRequest request, CancellationToken cancellationToken = default)
    {
        var kernel = _gate.Kernel;
        return _gate.InvokeAsync(
            ImageOperations.Import, request, (asked, call, token) => ImageFetch.ImportAsync(kernel, call, asked, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImageServiceInfo> GetInfoAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.GetInfo, new(), ImageRules.GetInfo, cancellationToken);

    /// <inheritdoc/>
    public Task<ImageMember> AddMemberAsync(string imageId, string memberId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.AddMember, new(imageId, memberId), ImageRules.AddMember, cancellationToken);

    /// <inheritdoc/>
    public Task<ImageMember> GetMemberAsync(string imageId, string memberId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.GetMember, new(imageId, memberId), ImageRules.GetMember, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ImageMember>> ListMembersAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.ListMembers, new(imageId), ImageRules.ListMembers, cancellationToken);

    /// <inheritdoc/>
    public Task<ImageMember> UpdateMemberAsync(
        string imageId, string memberId, ImageMemberStatus status, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.UpdateMember, new(imageId, memberId, status), ImageRules.UpdateMember, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveMemberAsync(string imageId, string memberId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.RemoveMember, new(imageId, memberId), ImageRules.RemoveMember, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ImageLocation>> ListLocationsAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.ListLocations, new(imageId), ImageRules.ListLocations, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> AddLocationAsync(AddImageLocationRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.AddLocation, request, ImageRules.AddLocation, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> RemoveLocationAsync(string imageId, string url, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ImageOperations.RemoveLocation, new(imageId, url), ImageRules.RemoveLocation, cancellationToken);

    /// <inheritdoc/>
    public Task<ImageTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.GetTask, new(taskId), ImageRules.GetTask, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ImageTask>> ListTasksAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ImageOperations.ListTasks, new(imageId), ImageRules.ListTasks, cancellationToken);
}
