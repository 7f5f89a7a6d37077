using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>The ways to the rows of a table for listings by project, name and status.</summary>
/// <param name="Table">All rows.</param>
/// <param name="ByProject">Those of a project.</param>
/// <param name="ByProjectName">Those of a project that bear a name.</param>
/// <param name="ByProjectStatus">Those of a project that are in a status.</param>
/// <param name="ByName">Those that bear a name, of all projects.</param>
/// <param name="ByStatus">Those that are in a status, of all projects.</param>
internal sealed record ListingIndexes<TRow>(
    Table<TRow> Table, Index<TRow> ByProject, Index<TRow> ByProjectName, Index<TRow> ByProjectStatus, Index<TRow> ByName, Index<TRow> ByStatus)
    where TRow : class
{
    /// <summary>A page in order of creation, on the narrowest way.</summary>
    /// <param name="view">What is seen.</param>
    /// <param name="project">Whose rows; nothing for those of all projects.</param>
    /// <param name="name">The name that they bear; nothing for any.</param>
    /// <param name="status">The word of the status that they are in; nothing for any.</param>
    /// <param name="limit">How many rows at most.</param>
    /// <param name="marker">The id of the row after which the page starts.</param>
    /// <param name="counts">Which rows count.</param>
    public IReadOnlyList<TRow> Page(StateView view, string? project, string? name, string? status, int limit, string? marker, Func<TRow, bool> counts) =>
        (project, name, status) switch
        {
            (null, { } any, _) => view.Page(ByName, any, limit, marker, counts),
            ({ } own, { } any, _) => view.Page(ByProjectName, VolumeTables.InProject(own, any), limit, marker, counts),
            (null, null, { } any) => view.Page(ByStatus, any, limit, marker, counts),
            ({ } own, null, { } any) => view.Page(ByProjectStatus, VolumeTables.InProject(own, any), limit, marker, counts),
            (null, null, null) => view.Page(Table, limit, marker, counts),
            ({ } own, null, null) => view.Page(ByProject, own, limit, marker, counts),
        };
}
