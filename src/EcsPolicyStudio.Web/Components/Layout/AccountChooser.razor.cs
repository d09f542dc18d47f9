namespace EcsPolicyStudio.Web.Components.Layout;

/// <summary>Takes the place of a page whose address names no account, where several are configured. None is assumed: a change in the wrong account is the worst fault of a console.</summary>
public partial class AccountChooser;
