const folders = [".bin", ".sitegen", "public"];

export const onPreBuild = ({ utils }) => utils.cache.restore(folders);
export const onPostBuild = ({ utils }) => utils.cache.save(folders);
