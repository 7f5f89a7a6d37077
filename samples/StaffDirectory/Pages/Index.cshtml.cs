using Microsoft.AspNetCore.Mvc.RazorPages;
using StaffDirectory.People;

namespace StaffDirectory.Pages;

/// <summary>The page on which people are looked up.</summary>
public sealed class IndexModel(PeopleFinder people) : PageModel
{
    public string Text { get; private set; } = string.Empty;

    public PeopleFound Found { get; private set; } = PeopleFound.Nobody;

    public string Summary => (Text.Length, Found.People.Count, Found.HasMore) switch
    {
        (0, _, _) => "Whom do you look for?",
        (_, 0, _) => "Nobody was found.",
        (_, var count, true) => $"The first {count} of more people. Say more to find fewer.",
        (_, 1, _) => "One person was found.",
        (_, var count, _) => $"{count} people were found.",
    };

    public async Task OnGetAsync(string? text, CancellationToken cancellationToken)
    {
        Text = text?.Trim() ?? string.Empty;
        Found = await people.SearchAsync(Text, cancellationToken);
    }
}
