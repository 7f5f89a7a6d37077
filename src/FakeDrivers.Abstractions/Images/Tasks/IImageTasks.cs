namespace FakeDrivers.Images;

/// <summary>The imports of images.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IImageTasks
{
    /// <summary>Reads one task; administrators only.</summary>
    /// <param name="taskId">The id of the task.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The task as it is now.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The task does not exist, or no longer.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/tasks/{id}</c>.</remarks>
    Task<ImageTask> GetTaskAsync(string taskId, CancellationToken cancellationToken = default);

    /// <summary>Lists the tasks of an image.</summary>
    /// <param name="imageId">The id of the image.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The tasks, oldest first.</returns>
    /// <exception cref="ResourceNotFoundException">The image does not exist.</exception>
    /// <remarks>Upstream: Glance <c>GET /v2/images/{id}/tasks</c>.</remarks>
    Task<IReadOnlyList<ImageTask>> ListTasksAsync(string imageId, CancellationToken cancellationToken = default);
}
