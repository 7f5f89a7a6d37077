namespace ShareService.Requests;

internal enum ShareAction
{
    Create,
    Grow,
    Remove,
}
